package fr.filrouge.eligibility.web;

import fr.filrouge.eligibility.Assessment;
import fr.filrouge.eligibility.Decision;
import fr.filrouge.rules.DecisionOutcome;
import fr.filrouge.situation.Restriction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The decisions that can concern a person, and by family the measures that cannot: those reserved
 * to people with a disability or in detention, unless the person has said to be one of them.
 *
 * @param apart families of the others, by whether the person's answer has closed them
 */
record Concerned(List<Decision> decisions, Map<Boolean, Set<String>> apart) {

  static Concerned by(Visit visit, Assessment assessment) {
    Set<Restriction> own =
        visit.rules().book().vocabulary().fields().stream()
            .filter(new SensitiveSubjects(visit.rules().book().vocabulary())::beginWith)
            .filter(field -> Boolean.TRUE.equals(visit.replies().situation().flag(field.code())))
            .flatMap(field -> field.restriction().stream())
            .collect(Collectors.toSet());
    List<Decision> decisions = new ArrayList<>();
    Map<Boolean, Set<String>> apart = new LinkedHashMap<>();
    for (Decision decision : assessment.decisions()) {
      if (visit
          .rules()
          .book()
          .restrictionOf(decision.measure().code())
          .map(own::contains)
          .orElse(true)) {
        decisions.add(decision);
      } else {
        apart
            .computeIfAbsent(
                decision.outcome() != DecisionOutcome.UNDETERMINED, closed -> new TreeSet<>())
            .add(decision.measure().family());
      }
    }
    return new Concerned(decisions, apart);
  }

  /** A line for what is closed, and one for what hangs on a question left unanswered. */
  List<String> aside(Wording wording) {
    List<String> lines = new ArrayList<>();
    apart.forEach(
        (closed, families) ->
            lines.add(
                wording.get(
                    closed ? "result.notConcerned" : "result.personal",
                    families.stream()
                        .map(family -> "«\u00a0" + family + "\u00a0»")
                        .collect(Collectors.joining(", ")))));
    return lines;
  }
}
