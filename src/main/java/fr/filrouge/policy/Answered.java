package fr.filrouge.policy;

import fr.filrouge.eligibility.Change;
import fr.filrouge.eligibility.Decision;
import fr.filrouge.eligibility.RouteExplanation;
import fr.filrouge.rules.NextStep;
import fr.filrouge.situation.Field;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What was answered, by the words of scenarios. */
final class Answered {

  /** Of a way that is not there. */
  static final String ABSENT = "absente";

  private Answered() {}

  /** The outcome of a way. */
  static String route(Decision decision, String id) {
    return decision.routes().stream()
        .filter(route -> route.id().equals(id))
        .map(RouteExplanation::outcomeCode)
        .findFirst()
        .orElse(ABSENT);
  }

  /** What a measure gives, and until when. */
  static @Nullable Object detail(String key, Decision decision) {
    return switch (key) {
      case "demi-journées" -> decision.entitlements().minHalfDaysPerWeek();
      case "rémunéré" -> decision.entitlements().paid();
      case "priorité" -> decision.entitlements().priorityAccess();
      case "variante" -> decision.entitlements().variant();
      case "jusqu'au" -> decision.openUntil();
      case "s'ouvre le" -> decision.opensOn();
      default -> throw new IllegalArgumentException(key);
    };
  }

  /** The facts that could settle it. */
  static Set<String> missing(Decision decision) {
    return new TreeSet<>(decision.missing().stream().map(Field::code).toList());
  }

  /** The sets of changes that would open it, smallest first. */
  static List<Set<String>> openings(Decision decision, Set<String> withValues) {
    return decision.wouldOpenIf().stream()
        .<Set<String>>map(
            set -> new TreeSet<>(set.stream().map(change -> text(change, withValues)).toList()))
        .toList();
  }

  /**
   * @param withValues the fields whose values are said
   */
  private static String text(Change change, Set<String> withValues) {
    String field = change.field().code();
    return withValues.contains(field)
        ? inOrder(
            field + " " + String.join(" ", change.anyOf().stream().map(Object::toString).toList()))
        : field;
  }

  /** The values of a change in alphabetical order, since their order means nothing. */
  static String inOrder(String change) {
    List<String> words = List.of(change.split(" "));
    List<String> values = words.subList(1, words.size()).stream().sorted().toList();
    return values.isEmpty() ? change : words.get(0) + " " + String.join(" ", values);
  }

  /** « PRESCRIBE SOCLE_ENGLISH », « CEP_TAKES_OVER HOUSING », « NAME_REFERENT ». */
  static String key(NextStep step) {
    return step.code()
        + (step.measure() == null ? "" : " " + step.measure())
        + (step.obstacle() == null ? "" : " " + step.obstacle());
  }
}
