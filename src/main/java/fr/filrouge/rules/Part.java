package fr.filrouge.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The generated rules that conclude one thing: a route, an entitlement, or the steps towards a
 * measure. What they conclude hangs on few facts, so that most people have the pattern of somebody
 * before them.
 *
 * @param number the rules ask for it
 * @param opens the measure that it may open, {@code null} when it opens none
 * @param towards the measure that its steps lead to, {@code null} when they lead to none
 */
record Part(
    int number, @Nullable String opens, @Nullable String towards, List<Conditioned> conditions) {

  /** What rules of a period ask. */
  record Conditioned(Period period, Constraints constraints) {}

  static Part opening(int number, String measure) {
    return new Part(number, measure, null, new ArrayList<>());
  }

  static Part towards(int number, @Nullable String measure) {
    return new Part(number, null, measure, new ArrayList<>());
  }

  void add(Period period, Constraints constraints) {
    conditions.add(new Conditioned(period, constraints));
  }

  boolean inForce(LocalDate day) {
    return conditions.stream().anyMatch(conditioned -> conditioned.period().contains(day));
  }

  private Stream<Constraints> on(LocalDate day) {
    return conditions.stream()
        .filter(conditioned -> conditioned.period().contains(day))
        .map(Conditioned::constraints);
  }

  /** The properties of a person that it reads on a day. */
  List<Property> read(LocalDate day) {
    return on(day).flatMap(constraints -> constraints.read().stream()).distinct().toList();
  }

  /** The measures of which it reads on a day whether they are open. */
  List<String> measuresRead(LocalDate day) {
    return on(day).flatMap(constraints -> constraints.measuresRead().stream()).distinct().toList();
  }

  /** All parts in an order in which each comes after those that open what it reads. */
  static List<Part> inOrder(List<Part> parts) {
    Set<Part> ordered = new LinkedHashSet<>();
    int before = -1;
    while (ordered.size() > before) {
      before = ordered.size();
      parts.stream().filter(part -> part.mayFollow(ordered, parts)).forEach(ordered::add);
    }
    return List.copyOf(ordered);
  }

  private boolean mayFollow(Set<Part> ordered, List<Part> parts) {
    Set<String> read = new LinkedHashSet<>();
    conditions.forEach(conditioned -> read.addAll(conditioned.constraints().measuresRead()));
    return ordered.containsAll(
        parts.stream()
            .filter(other -> other.opens() != null && read.contains(other.opens()))
            .toList());
  }
}
