package fr.filrouge.rules;

import fr.filrouge.situation.Field;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The regions of a {@link Space} as far as what is known of somebody leaves them open. */
final class Given {

  private final Space space;
  private final RuleBook book;
  private final Known known;
  private final Function<String, Region> undetermined;

  /**
   * @param undetermined where a measure is open that another one asks for, and whose answer is
   *     unknown
   */
  Given(Space space, RuleBook book, Known known, Function<String, Region> undetermined) {
    this.space = space;
    this.book = book;
    this.known = known;
    this.undetermined = undetermined;
  }

  /** Where a criterion is met by what is not known yet, given what is. */
  private Region met(Criterion criterion) {
    Kleene answer = criterion.test(known);
    boolean restsOnUnknown = answer == Kleene.MET && criterion.takesUnknown();
    if (answer != Kleene.UNKNOWN && !restsOnUnknown) {
      return answer == Kleene.MET ? Region.all(space) : Region.none(space);
    }
    if (!criterion.measures().isEmpty()) {
      Region open = Region.none(space);
      for (String measure : criterion.measures()) {
        if (known.open(measure) == Kleene.UNKNOWN) {
          open = open.or(undetermined.apply(measure));
        }
      }
      return open;
    }
    DerivedFact fact = book.derivedFact(criterion.field().code());
    if (fact != null && space.isByRows(criterion) && !restsOnUnknown) {
      return ofRows(fact, criterion.values().contains(true));
    }
    Set<Field> inputs = space.inputs(criterion);
    List<Field> unknown = inputs.stream().filter(field -> known.value(field) == null).toList();
    return unknown.size() == inputs.size()
        ? space.met(criterion)
        : space.tried(criterion, true, unknown, known.situation(), Box.all(space.axes()));
  }

  /** Where a measure is open by what is not known yet, given what is. */
  Region open(String measure) {
    Region open = Region.none(space);
    for (Route route : book.routes(measure)) {
      if (route.inForce(known.asOf())) {
        open = open.or(met(route.criteria(known.asOf())));
      }
    }
    return open;
  }

  private Region met(List<Criterion> criteria) {
    Region region = Region.all(space);
    for (Criterion criterion : criteria) {
      region = region.and(met(criterion));
      if (region.isEmpty()) {
        break;
      }
    }
    return region;
  }

  private Region ofRows(DerivedFact fact, boolean yes) {
    Region some = Region.none(space);
    for (Conditions row : fact.rows()) {
      if (row.inForce(known.asOf())) {
        some = some.or(met(row.criteria(known.asOf())));
      }
    }
    return yes ? some : Region.all(space).minus(some);
  }
}
