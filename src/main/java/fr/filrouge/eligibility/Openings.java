package fr.filrouge.eligibility;

import fr.filrouge.rules.Conclusions;
import fr.filrouge.rules.Criterion;
import fr.filrouge.rules.Kleene;
import fr.filrouge.rules.Known;
import fr.filrouge.rules.Route;
import fr.filrouge.rules.RuleBook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the smallest sets of changes that would open a measure: for each route in force, a change
 * for each criterion that is unmet. Only facts that a person can change; at most three changes.
 */
final class Openings {

  private static final int MOST_CHANGES = 3;

  private final RuleBook book;
  private final Known known;
  private final Map<String, List<List<Change>>> found = new HashMap<>();

  Openings(RuleBook book, Conclusions conclusions) {
    this.book = book;
    this.known = conclusions.known();
  }

  /**
   * The sets, smallest first, none holding another; each leaves the measure at least undetermined.
   */
  List<List<Change>> of(String measure) {
    List<List<Change>> sets = found.get(measure);
    if (sets == null) {
      sets = smallest(measure);
      found.put(measure, sets);
    }
    return sets;
  }

  private List<List<Change>> smallest(String measure) {
    List<List<Change>> sets = new ArrayList<>();
    for (Route route : book.routes(measure)) {
      if (route.inForce(known.asOf())) {
        sets.addAll(setsFor(route));
      }
    }
    List<List<Change>> smallest = new ArrayList<>();
    ChangeSets.joinedWhereOnlyOneDiffers(sets).stream()
        .sorted(Comparator.comparingInt(List::size))
        .filter(set -> smallest.stream().noneMatch(small -> ChangeSets.holds(set, small)))
        .forEach(smallest::add);
    return smallest;
  }

  private List<List<Change>> setsFor(Route route) {
    List<List<Change>> sets = List.of(List.of());
    for (Criterion criterion : route.criteria(known.asOf())) {
      if (criterion.test(known) == Kleene.UNMET) {
        sets = ChangeSets.each(sets, alternatives(criterion), MOST_CHANGES);
        if (sets.isEmpty()) {
          return sets;
        }
      }
    }
    return sets.stream().filter(set -> opens(route, set)).toList();
  }

  /** Sets of changes of which one meets the criterion; none when it cannot be changed. */
  private List<List<Change>> alternatives(Criterion criterion) {
    Set<List<Change>> sets = new LinkedHashSet<>();
    if (criterion.measures().isEmpty()) {
      Change change = Changes.meeting(book, criterion, known);
      if (change != null) {
        sets.add(List.of(change));
      }
    }
    for (String measure : criterion.measures()) {
      sets.addAll(of(measure));
    }
    return List.copyOf(sets);
  }

  private boolean opens(Route route, List<Change> changes) {
    return route.test(Changes.apply(known, changes)) != Kleene.UNMET;
  }
}
