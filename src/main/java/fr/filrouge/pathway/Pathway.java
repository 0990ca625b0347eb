package fr.filrouge.pathway;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The steps of a person, and the recommendations somebody answered. */
public record Pathway(List<Step> steps, List<Recommendation> recommendations) {

  public static final Pathway EMPTY = new Pathway(List.of(), List.of());

  public Pathway {
    steps = steps == null ? List.of() : List.copyOf(steps);
    recommendations = recommendations == null ? List.of() : List.copyOf(recommendations);
  }

  public Optional<Step> step(ItemId id) {
    return steps.stream().filter(step -> step.id().equals(id)).findFirst();
  }

  /** With this step, in the place of the one that has its id, or at the end. */
  public Pathway with(Step step) {
    List<Step> all = new ArrayList<>(steps);
    all.replaceAll(other -> other.id().equals(step.id()) ? step : other);
    if (!all.contains(step)) {
      all.add(step);
    }
    return new Pathway(all, recommendations);
  }

  public Pathway with(Recommendation recommendation) {
    List<Recommendation> all = new ArrayList<>(recommendations);
    all.add(recommendation);
    return new Pathway(steps, all);
  }

  public Pathway without(Step step) {
    return keeping(other -> other != step, recommendation -> true);
  }

  public Pathway without(Recommendation recommendation) {
    return keeping(step -> true, other -> other != recommendation);
  }

  /** In the place of the one that has its id. */
  public Pathway replacing(Recommendation recommendation) {
    List<Recommendation> all = new ArrayList<>(recommendations);
    all.replaceAll(other -> other.id().equals(recommendation.id()) ? recommendation : other);
    return new Pathway(steps, all);
  }

  /** The step that came of a recommendation, the latest when there were several. */
  public Optional<Step> stepFrom(ItemId recommendation) {
    return steps.stream()
        .filter(step -> recommendation.equals(step.recommendation()))
        .reduce((earlier, later) -> later);
  }

  public Optional<Recommendation> recommendation(ItemId id) {
    return recommendations.stream().filter(r -> r.id().equals(id)).findFirst();
  }

  public Pathway keeping(Predicate<Step> kept, Predicate<Recommendation> keptToo) {
    return new Pathway(
        steps.stream().filter(kept).toList(), recommendations.stream().filter(keptToo).toList());
  }

  /** Due date of the earliest open step. */
  public Optional<LocalDate> nextDueOn() {
    return steps.stream()
        .filter(step -> step.progress().status().isOpen())
        .map(step -> step.goal().dueOn())
        .filter(Objects::nonNull)
        .min(LocalDate::compareTo);
  }

  public Set<String> enteredMeasures() {
    return steps.stream()
        .filter(step -> step.progress().hasEntered())
        .map(step -> step.goal().measure())
        .filter(Objects::nonNull)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether a goal was reached whose skills are not in the booklet yet. */
  public boolean hasSkillsToRecord() {
    return steps.stream().anyMatch(step -> step.progress().hasSkillsToRecord());
  }
}
