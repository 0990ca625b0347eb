package fr.filrouge.rules;

import fr.filrouge.situation.PathwayState;
import fr.filrouge.situation.Situation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;

/**
 * People made up at random, most of them close to a route, to attack what is said of nobody: that
 * nobody can take the route, or that whoever does is given the same by another.
 */
final class RandomPeople {

  private static final int PEOPLE_A_DAY = 60;

  private final RuleEngine engine;
  private final RuleBook book;
  private final Route route;
  private final Random random = new Random(1);

  RandomPeople(RuleEngine engine, Route route) {
    this.engine = engine;
    this.book = engine.book();
    this.route = route;
  }

  /**
   * Whether the engine says so of all of them.
   *
   * @param reachable whether the route can be taken, only to no avail
   */
  boolean bearOut(boolean reachable) {
    List<Case> people = new ArrayList<>();
    book.spaces().days().stream()
        .filter(route::inForce)
        .forEach(day -> people(book.spaces().on(day), people));
    return engine.evaluate(people).stream()
        .noneMatch(one -> one.route(route) == Kleene.MET && !(reachable && isGivenElsewhere(one)));
  }

  private boolean isGivenElsewhere(Conclusions one) {
    return book.routes(route.measure()).stream()
        .filter(other -> other.index() != route.index() && other.gift().equals(route.gift()))
        .anyMatch(other -> one.route(other) == Kleene.MET);
  }

  private void people(Space space, List<Case> people) {
    Region near = space.met(route.criteria(space.day()));
    for (int i = 0; i < PEOPLE_A_DAY; i++) {
      List<Box> boxes = near.boxes();
      Box box =
          boxes.isEmpty() || i % 4 == 0
              ? Box.all(space.axes())
              : boxes.get(random.nextInt(boxes.size()));
      people.add(new Case(space.day(), person(space, box, random), PathwayState.EMPTY));
    }
  }

  /** Somebody of a box, whatever else is known of them. */
  static Situation person(Space space, Box box, Random random) {
    Situation person = Situation.UNKNOWN;
    for (int place = 0; place < space.axes(); place++) {
      BitSet side = box.side(place);
      int[] atoms = (side == null ? space.axis(place).all() : side).stream().toArray();
      Object value = space.axis(place).atoms().get(atoms[random.nextInt(atoms.length)]);
      if (value != null) {
        person = person.with(space.axis(place).field().code(), value);
      }
    }
    return person;
  }
}
