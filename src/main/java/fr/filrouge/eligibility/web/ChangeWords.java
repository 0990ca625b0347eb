package fr.filrouge.eligibility.web;

import fr.filrouge.eligibility.Change;
import fr.filrouge.eligibility.CriterionExplanation;
import fr.filrouge.eligibility.Decision;
import fr.filrouge.eligibility.RouteExplanation;
import fr.filrouge.rules.Kleene;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Says what would be needed for a measure to open, as one would say it to a person. */
final class ChangeWords {

  private static final int MOST = 3;

  private final Wording wording;

  ChangeWords(Wording wording) {
    this.wording = wording;
  }

  /**
   * What would open a closed measure, each line enough by itself; where nothing that the person can
   * change would, what the nearest way in asks for. Empty for any other measure.
   */
  List<String> needed(Decision decision) {
    if (!decision.wouldOpenIf().isEmpty()) {
      return decision.wouldOpenIf().stream().limit(MOST).map(this::together).toList();
    }
    return decision.routes().stream()
        .filter(route -> route.outcome() == Kleene.UNMET)
        .map(ChangeWords::unmet)
        .min(Comparator.comparingInt(List::size))
        .map(unmet -> List.of(String.join(", et ", unmet)))
        .orElse(List.of());
  }

  private static List<String> unmet(RouteExplanation route) {
    return route.criteria().stream()
        .filter(criterion -> criterion.outcome() == Kleene.UNMET)
        .map(CriterionExplanation::expected)
        .toList();
  }

  private String together(List<Change> changes) {
    return changes.stream().map(this::words).collect(Collectors.joining(", et "));
  }

  /** The words of a code where the page has some, else those of the rules. */
  private String words(Change change) {
    String field = "change." + change.field().code();
    List<String> single =
        change.anyOf().stream()
            .map(value -> wording.find(field + "." + value))
            .filter(java.util.Objects::nonNull)
            .toList();
    return single.isEmpty() || single.size() < change.anyOf().size()
        ? change.expected()
        : String.join(" ou ", single);
  }
}
