package fr.filrouge.policy;

import fr.filrouge.policy.ChangedPoints.Point;
import fr.filrouge.rules.Case;
import fr.filrouge.rules.Criterion;
import fr.filrouge.rules.Kleene;
import fr.filrouge.rules.Known;
import fr.filrouge.rules.Route;
import fr.filrouge.rules.RuleBook;
import fr.filrouge.situation.PathwayState;
import fr.filrouge.situation.Situation;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Invents people who show points of the rules: somebody of the scenarios, or a witness of a
 * finding, of whom a few facts are changed until one criterion decides alone.
 */
final class PointSearch {

  private static final int CLOSEST = 60;

  private final RuleBook book;
  private final List<Case> people;
  private final InventedValues values;

  PointSearch(RuleBook book, List<Case> people) {
    this.book = book;
    this.people = people;
    this.values = new InventedValues(book, people.stream().map(Case::situation).toList());
  }

  /** A person for a point, of whom the measure depends on that row alone if such a one is found. */
  @Nullable Case find(Point point) {
    List<Case> closest = closest(point);
    Case alone = find(point, closest, person -> dependsOn(point, person));
    return alone == null ? find(point, closest, person -> true) : alone;
  }

  /**
   * The same person with a few other facts, who shows one point more; {@code null} if none does.
   */
  @Nullable Case more(Case person, Point point, List<Point> shown) {
    return find(point, List.of(person), other -> shown.stream().allMatch(one -> shows(other, one)));
  }

  private @Nullable Case find(Point point, List<Case> from, Predicate<Case> condition) {
    for (Case one : from) {
      Situation ready = ready(point, one);
      if (ready != null) {
        Case found =
            values
                .varied(ready, one.asOf(), point.criterion())
                .map(situation -> new Case(one.asOf(), situation, PathwayState.EMPTY))
                .filter(person -> stands(person, point))
                .filter(person -> shows(person, point) && condition.test(person))
                .findFirst()
                .orElse(null);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  /** The people of whom the fewest other criteria are not met, on a day when the row is valid. */
  private List<Case> closest(Point point) {
    Map<Case, Long> unmet = new LinkedHashMap<>();
    for (Case one : people) {
      Case person = on(day(one.asOf(), point), one);
      Known known = known(person);
      unmet.put(person, others(point, person.asOf()).stream().filter(c -> !met(c, known)).count());
    }
    return unmet.entrySet().stream()
        .sorted(Comparator.comparing(Map.Entry::getValue))
        .limit(CLOSEST)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static LocalDate day(LocalDate usual, Point point) {
    LocalDate from = point.owner().conditions().validity().from();
    if (point.owner().conditions().inForce(usual)) {
      return usual;
    }
    LocalDate to = point.owner().conditions().validity().to();
    return from != null ? from : Objects.requireNonNull(to);
  }

  private static Case on(LocalDate day, Case one) {
    Situation situation = one.situation();
    for (Map.Entry<String, Object> fact : one.situation().values().entrySet()) {
      if (fact.getValue() instanceof LocalDate date && date.isAfter(day)) {
        situation = situation.with(fact.getKey(), null);
      }
    }
    return new Case(day, situation, PathwayState.EMPTY);
  }

  /** The situation with the other criteria of the row met, {@code null} where that fails. */
  private @Nullable Situation ready(Point point, Case one) {
    Situation situation = one.situation();
    List<Criterion> others = others(point, one.asOf());
    for (Criterion other : others) {
      situation =
          values
              .varied(situation, one.asOf(), other)
              .filter(s -> met(other, known(new Case(one.asOf(), s, PathwayState.EMPTY))))
              .findFirst()
              .orElse(null);
      if (situation == null) {
        return null;
      }
    }
    Known known = known(new Case(one.asOf(), situation, PathwayState.EMPTY));
    return others.stream().allMatch(other -> met(other, known)) ? situation : null;
  }

  private static List<Criterion> others(Point point, LocalDate day) {
    return point.owner().conditions().criteria(day).stream()
        .filter(one -> !one.field().code().equals(point.criterion().field().code()))
        .toList();
  }

  private static boolean met(Criterion criterion, Known known) {
    return criterion.test(known) == Kleene.MET;
  }

  private Known known(Case person) {
    return new Known(book, person.situation(), person.asOf());
  }

  /** Whether the criterion is as the point wants it, whatever the others are. */
  private boolean stands(Case person, Point point) {
    Known known = known(person);
    return point.criterion().test(known).name().equals(point.wanted())
        || point.criterion().edgesShown(known).anyMatch(point.wanted()::equals);
  }

  /** Whether a scenario about this person, who is answered of that row, shows a point. */
  boolean shows(Case person, Point point) {
    return point.owner().conditions().inForce(person.asOf())
        && ShownPoints.of(book, asked(person, point)).contains(point.name());
  }

  /** A scenario that expects some answer, no matter which, of everything a point is about. */
  private Scenario asked(Case person, Point point) {
    Map<String, Scenario.Expected> expected = new HashMap<>();
    for (String measure : point.owner().measures()) {
      Map<String, String> ways =
          book.routes(measure).stream().collect(Collectors.toMap(Route::id, Route::measure));
      expected.put(measure, new Scenario.Expected("", ways, Expectations.EVERY_RIGHT));
    }
    return new Scenario(
        "",
        "",
        person.asOf(),
        person.situation(),
        person.pathway(),
        expected,
        null,
        List.of(),
        Map.of(),
        null,
        null);
  }

  /** Whether no other row would open the measure of a row. */
  private boolean dependsOn(Point point, Case person) {
    Route route = point.owner().route();
    if (route == null) {
      return true;
    }
    Known known = known(person);
    return book.routes(route.measure()).stream()
        .filter(other -> other != route && other.inForce(person.asOf()))
        .allMatch(other -> other.test(known) == Kleene.UNMET);
  }
}
