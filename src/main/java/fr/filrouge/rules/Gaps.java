package fr.filrouge.rules;

import fr.filrouge.rules.Finding.Witness;
import fr.filrouge.situation.Field;
import fr.filrouge.situation.FieldType;
import fr.filrouge.situation.PathwayState;
import fr.filrouge.situation.Situation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds values that no route of a measure takes, all else being equal: numbers and dates though
 * routes take values on both sides of them, and the one code that is left out where routes take all
 * others.
 */
final class Gaps {

  private final RuleEngine engine;
  private final Space space;
  private final String measure;
  private final List<RouteRegion> all;

  Gaps(RuleEngine engine, Space space, String measure, List<RouteRegion> all) {
    this.engine = engine;
    this.space = space;
    this.measure = measure;
    this.all = all;
  }

  List<Finding> all() {
    Region open = Region.none(space);
    for (RouteRegion route : all) {
      open = open.or(route.region());
    }
    List<Finding> findings = new ArrayList<>();
    for (int place = 0; place < space.axes(); place++) {
      Field field = space.axis(place).field();
      if (field.type() == FieldType.DATE
          || field.type() == FieldType.CODE
          || field.type().isNumeric()) {
        for (RouteRegion below : all) {
          for (RouteRegion above : all) {
            if (below != above) {
              between(below, above, place, open).ifPresent(findings::add);
            }
          }
        }
      }
    }
    return findings;
  }

  private Optional<Finding> between(RouteRegion below, RouteRegion above, int place, Region open) {
    for (Box low : below.region().boxes()) {
      for (Box high : above.region().boxes()) {
        @Nullable Hole hole = hole(low, high, place, open);
        if (hole != null) {
          return Optional.of(finding(below.route(), above.route(), place, hole));
        }
      }
    }
    return Optional.empty();
  }

  /** An atom between two sides, and somebody in it. */
  private record Hole(int atom, Situation person) {}

  private @Nullable Hole hole(Box low, Box high, int place, Region open) {
    BitSet lows = low.side(place);
    BitSet highs = high.side(place);
    if (lows == null || highs == null) {
      return null;
    }
    int first = lows.nextSetBit(1);
    int last = last(highs, space.axis(place));
    Box same = low.without(place).and(high.without(place));
    if (first < 0 || last < 1 || same == null) {
      return null;
    }
    if (space.axis(place).field().type() == FieldType.CODE) {
      return codeLeftOut(same, place, first, last, open);
    }
    for (int atom = first + 1; atom < last; atom++) {
      Region rest = new Region(space, List.of(only(same, place, atom))).minus(open);
      for (Box box : rest.boxes()) {
        Situation person = space.person(knowing(box, open));
        if (isHole(person, place, first, last)) {
          return new Hole(atom, person);
        }
      }
    }
    return null;
  }

  /** What is left where no route takes all the other codes: such a route means to leave one out. */
  private Region notByOneRoute(Region alone, Box same, int place, int atom) {
    Region left = alone;
    for (RouteRegion route : all) {
      Region byRoute = new Region(space, List.of(same.without(place)));
      for (int other = 1; other < space.axis(place).atoms().size(); other++) {
        if (other != atom) {
          Region there = new Region(space, List.of(only(same, place, other)));
          byRoute = byRoute.minus(there.minus(route.region()).without(place));
        }
      }
      left = left.minus(byRoute);
    }
    return left;
  }

  /** Of somebody of whom all is known that the routes read, where the box lets it be known. */
  private Box knowing(Box box, Region open) {
    Box knowing = box;
    for (int axis = open.axesRead().nextSetBit(0);
        axis >= 0;
        axis = open.axesRead().nextSetBit(axis + 1)) {
      Box known = knowing.within(axis, space.axis(axis).known());
      knowing = known == null ? knowing : known;
    }
    return knowing;
  }

  private @Nullable Hole codeLeftOut(Box same, int place, int below, int above, Region open) {
    List<Region> leftOut = new ArrayList<>();
    int atoms = space.axis(place).atoms().size();
    for (int atom = 0; atom < atoms; atom++) {
      leftOut.add(new Region(space, List.of(only(same, place, atom))).minus(open));
    }
    BitSet several = space.axis(place).several();
    for (int atom = several.nextClearBit(1); atom < atoms; atom = several.nextClearBit(atom + 1)) {
      Region alone = leftOut.get(atom);
      for (int other = 1; other < atoms; other++) {
        alone = other == atom ? alone : alone.minus(leftOut.get(other).without(place));
      }
      for (Box box : notByOneRoute(alone, same, place, atom).boxes()) {
        Situation person = space.person(knowing(box, open));
        if (isHole(person, place, below, above)) {
          return new Hole(atom, person);
        }
      }
    }
    return null;
  }

  private static int last(BitSet atoms, Axis axis) {
    int last = atoms.length() - 1;
    return last > 0 && Situation.NEVER.equals(axis.atoms().get(last))
        ? atoms.previousSetBit(last - 1)
        : last;
  }

  private static Box only(Box box, int place, int atom) {
    BitSet one = new BitSet();
    one.set(atom);
    Box within = box.within(place, one);
    return within == null ? box : within;
  }

  /** The engine itself says no to this person, and yes with the values on both sides. */
  private boolean isHole(Situation person, int place, int below, int above) {
    Axis axis = space.axis(place);
    String field = axis.field().code();
    return outcome(person) == Kleene.UNMET
        && outcome(person.with(field, axis.atoms().get(below))) == Kleene.MET
        && outcome(person.with(field, axis.atoms().get(above))) == Kleene.MET;
  }

  private Kleene outcome(Situation person) {
    return engine.evaluate(new Case(space.day(), person, PathwayState.EMPTY)).open(measure);
  }

  private Finding finding(Route below, Route above, int place, Hole hole) {
    Field field = space.axis(place).field();
    Object value = hole.person().get(field.code());
    List<Route> both =
        below.index() < above.index() ? List.of(below, above) : List.of(above, below);
    String what = words(field, both, value);
    return Told.about(both)
        .finding(
            "trou/" + field.label() + "/" + what,
            "« %s » : %s ne relève ni de la voie « %s » (%s), ni de la voie « %s » (%s)."
                .formatted(
                    field.label(),
                    what,
                    both.get(0).id(),
                    both.get(0).origin(),
                    both.get(1).id(),
                    both.get(1).origin()),
            new Witness(space.day(), hole.person()));
  }

  /** The hole in words: by a duration that both rows name, or by the value of the witness. */
  private String words(Field field, List<Route> routes, @Nullable Object value) {
    List<Amount> durations =
        routes.stream()
            .flatMap(route -> route.criteria(space.day()).stream())
            .filter(criterion -> criterion.field().equals(field))
            .flatMap(criterion -> criterion.cell().durations())
            .distinct()
            .toList();
    return durations.size() == 1
        ? "exactement " + durations.get(0)
        : value == null ? "inconnu" : Sentences.actual(field, value);
  }
}
