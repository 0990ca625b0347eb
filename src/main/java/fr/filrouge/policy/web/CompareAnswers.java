package fr.filrouge.policy.web;

import fr.filrouge.eligibility.AssessSituation;
import fr.filrouge.eligibility.CriterionExplanation;
import fr.filrouge.eligibility.Decision;
import fr.filrouge.eligibility.RouteExplanation;
import fr.filrouge.frame.DayInWords;
import fr.filrouge.policy.Draft;
import fr.filrouge.policy.DraftChecks;
import fr.filrouge.policy.OutcomeWords;
import fr.filrouge.policy.RuleHead;
import fr.filrouge.policy.Versions;
import fr.filrouge.rules.Case;
import fr.filrouge.rules.RuleVersion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What an invented person is answered by the version in force, by the next one that is scheduled if
 * there is one, and by a draft; and which cells make the difference.
 */
@Component
class CompareAnswers {

  private final DraftChecks checks;
  private final Versions versions;

  CompareAnswers(DraftChecks checks, Versions versions) {
    this.checks = checks;
    this.versions = versions;
  }

  /** All the answers, those that differ first. */
  record Compared(List<String> columns, List<Line> lines) {

    public boolean same() {
      return lines.stream().noneMatch(Line::differs);
    }
  }

  /** A measure, and its answer in each column. */
  record Line(String code, String measure, List<String> answers, boolean differs, List<Why> why) {

    public String last() {
      return answers.get(answers.size() - 1);
    }
  }

  /**
   * A way that the draft answers otherwise than the version in force.
   *
   * @param row where its row stands, after the address of the draft
   */
  record Why(String way, String row, List<Reason> reasons) {}

  /**
   * What a cell asks, and whether this person has it.
   *
   * @param decides whether the difference is in this cell
   */
  record Reason(String text, boolean decides) {}

  /** The answers for a person. */
  Compared of(Draft draft, Case person) {
    Map<String, RuleVersion> columns = columns(draft);
    List<Map<String, Decision>> answers = new ArrayList<>();
    columns.values().forEach(rules -> answers.add(answers(rules, person)));
    Map<String, Decision> drafted = answers.get(answers.size() - 1);
    List<Line> lines = new ArrayList<>();
    for (Map.Entry<String, Decision> one : drafted.entrySet()) {
      lines.add(
          line(one.getValue(), answers.stream().map(all -> all.get(one.getKey())).toList(), draft));
    }
    lines.sort(Comparator.comparing(line -> !line.differs()));
    return new Compared(List.copyOf(columns.keySet()), lines);
  }

  private Map<String, RuleVersion> columns(Draft draft) {
    RuleHead head = versions.head();
    Map<String, RuleVersion> columns = new LinkedHashMap<>();
    columns.put("En vigueur", versions.built(head.on(versions.today()).number()));
    head.next(versions.today())
        .ifPresent(
            next ->
                columns.put(
                    "Version "
                        + next.number()
                        + ", dès le "
                        + DayInWords.date(Objects.requireNonNull(next.from())),
                    versions.built(next.number())));
    columns.put("Brouillon", checks.built(draft.files()));
    return columns;
  }

  private static Map<String, Decision> answers(RuleVersion rules, Case person) {
    Map<String, Decision> answers = new LinkedHashMap<>();
    new AssessSituation(rules)
        .assessWithoutDates(person.asOf(), person.situation(), person.pathway())
        .decisions()
        .forEach(decision -> answers.put(decision.measure().code(), decision));
    return answers;
  }

  private Line line(Decision drafted, List<@Nullable Decision> answers, Draft draft) {
    List<String> words =
        answers.stream()
            .map(one -> one == null ? "n’existe pas" : OutcomeWords.of(one.outcome().name()))
            .toList();
    boolean differs = words.stream().distinct().count() > 1;
    return new Line(
        drafted.measure().code(),
        drafted.measure().label(),
        words,
        differs,
        differs ? why(answers.get(0), drafted, draft) : List.of());
  }

  private List<Why> why(@Nullable Decision inForce, Decision drafted, Draft draft) {
    Map<String, RouteExplanation> before = new HashMap<>();
    if (inForce != null) {
      inForce.routes().forEach(route -> before.put(route.id(), route));
    }
    List<Why> why = new ArrayList<>();
    for (RouteExplanation route : drafted.routes()) {
      RouteExplanation was = before.get(route.id());
      if (was == null || !was.outcomeCode().equals(route.outcomeCode())) {
        why.add(
            new Why(
                route.label() + ", " + OutcomeWords.of(route.outcomeCode()),
                row(draft, drafted.measure().code(), route.id()),
                reasons(was, route)));
      }
    }
    return why;
  }

  private String row(Draft draft, String measure, String route) {
    return checks.built(draft.files()).book().routes().stream()
        .filter(one -> one.measure().equals(measure) && one.id().equals(route))
        .map(
            one -> {
              String file = one.origin().file();
              String sheet = file.substring(file.lastIndexOf('/') + 1).replace(".csv", "");
              return "/feuilles/" + sheet + "#" + one.origin().id();
            })
        .findFirst()
        .orElse("");
  }

  /** Each cell of the row; those that are new, or answer otherwise, decide. */
  private static List<Reason> reasons(@Nullable RouteExplanation was, RouteExplanation is) {
    List<CriterionExplanation> before = was == null ? List.of() : was.criteria();
    List<Reason> reasons = new ArrayList<>();
    for (CriterionExplanation criterion : is.criteria()) {
      boolean same = before.stream().anyMatch(one -> isSame(one, criterion));
      reasons.add(
          new Reason(
              criterion.expected() + " : " + OutcomeWords.of(criterion.outcome().name()), !same));
    }
    for (CriterionExplanation gone : before) {
      if (is.criteria().stream().noneMatch(one -> one.field().equals(gone.field()))) {
        reasons.add(new Reason(gone.expected() + " : n’est plus demandé", true));
      }
    }
    return reasons;
  }

  private static boolean isSame(CriterionExplanation one, CriterionExplanation other) {
    return one.field().equals(other.field())
        && one.outcome() == other.outcome()
        && one.expected().equals(other.expected());
  }
}
