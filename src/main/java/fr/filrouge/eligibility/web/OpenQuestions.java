package fr.filrouge.eligibility.web;

import fr.filrouge.eligibility.AssessSituation;
import fr.filrouge.eligibility.Assessment;
import fr.filrouge.eligibility.CriterionExplanation;
import fr.filrouge.eligibility.Decision;
import fr.filrouge.eligibility.Question;
import fr.filrouge.eligibility.RouteExplanation;
import fr.filrouge.rules.DecisionOutcome;
import fr.filrouge.rules.Kleene;
import fr.filrouge.situation.Field;
import fr.filrouge.situation.FieldType;
import fr.filrouge.situation.PathwayState;
import fr.filrouge.situation.Situation;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The questions that may still change an answer, those on which most ways into a measure hang
 * first.
 */
final class OpenQuestions {

  private final Map<String, Set<String>> routes = new HashMap<>();
  private final Set<String> allRoutes = new HashSet<>();
  private final List<Field> fields;

  OpenQuestions(AssessSituation rules, LocalDate asOf, Situation known, Predicate<Field> askable) {
    Assessment assessment = rules.assessWithoutDates(asOf, known, PathwayState.EMPTY);
    assessment.decisions().stream()
        .filter(decision -> decision.outcome() == DecisionOutcome.UNDETERMINED)
        .forEach(this::note);
    fields =
        assessment.questions().stream()
            .map(Question::field)
            .filter(askable)
            .sorted(Comparator.comparingInt(field -> -routes(field).size()))
            .toList();
  }

  private void note(Decision decision) {
    for (RouteExplanation route : decision.routes()) {
      if (route.outcome() == Kleene.UNKNOWN) {
        String id = decision.measure().code() + "/" + route.id();
        allRoutes.add(id);
        route.criteria().stream()
            .filter(criterion -> criterion.outcome() == Kleene.UNKNOWN)
            .flatMap(criterion -> facts(criterion).stream())
            .forEach(fact -> routes.computeIfAbsent(fact, f -> new HashSet<>()).add(id));
      }
    }
  }

  private static List<String> facts(CriterionExplanation criterion) {
    return criterion.restsOn().isEmpty() ? List.of(criterion.field()) : criterion.restsOn();
  }

  private Set<String> routes(Field field) {
    return routes.getOrDefault(field.code(), Set.of());
  }

  boolean isEmpty() {
    return fields.isEmpty();
  }

  List<Field> all() {
    return fields;
  }

  /**
   * Those worth asking now. A question waits while another one, asked first, may close every way
   * that hangs on it; but nothing waits for one on which nearly everything hangs, such as where one
   * lives. What follows up an answer does not wait, and questions on one subject stay together when
   * they are all yes-or-no, or would only make an answer more precise.
   */
  List<Field> ready() {
    return fields.stream().filter(field -> field.askedIf() != null || !waits(field)).toList();
  }

  private boolean waits(Field field) {
    Set<String> hanging = routes(field);
    return fields.stream()
        .filter(first -> !belongTogether(field, first))
        .map(this::routes)
        .filter(first -> first.size() * 2 < allRoutes.size() || hanging.isEmpty())
        .anyMatch(first -> first.size() > hanging.size() && first.containsAll(hanging));
  }

  private boolean belongTogether(Field one, Field other) {
    boolean bothYesOrNo = one.type() == FieldType.BOOLEAN && other.type() == FieldType.BOOLEAN;
    return Objects.equals(one.subject(), other.subject()) && (bothYesOrNo || routes(one).isEmpty());
  }
}
