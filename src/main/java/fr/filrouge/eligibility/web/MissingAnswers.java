package fr.filrouge.eligibility.web;

import fr.filrouge.eligibility.Assessment;
import fr.filrouge.eligibility.Decision;
import fr.filrouge.eligibility.Question;
import fr.filrouge.eligibility.web.ResultView.Asked;
import fr.filrouge.rules.DecisionOutcome;
import fr.filrouge.situation.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the unknown facts keep undecided. */
final class MissingAnswers {

  private static final int MOST_USEFUL = 2;

  private final Visit visit;
  private final List<Decision> decisions;

  MissingAnswers(Visit visit, List<Decision> decisions) {
    this.visit = visit;
    this.decisions = decisions;
  }

  /** The questions on which most measures hang, sensitive ones last. */
  List<Asked> mostUseful(Assessment assessment) {
    SensitiveSubjects sensitive = new SensitiveSubjects(visit.rules().book().vocabulary());
    return assessment.questions().stream()
        .filter(question -> !question.settles().isEmpty())
        .map(Question::field)
        .filter(this::canBeAsked)
        .sorted(Comparator.comparing(sensitive::cover))
        .limit(MOST_USEFUL)
        .map(field -> asked(field, List.of()))
        .toList();
  }

  /** By question: the measures that this answer alone would settle, most first. */
  List<Asked> settledByOne() {
    Map<Field, List<String>> byQuestion = new LinkedHashMap<>();
    for (Decision decision : decisions) {
      List<Field> missing = missing(decision);
      if (missing.size() == 1) {
        byQuestion
            .computeIfAbsent(missing.get(0), field -> new ArrayList<>())
            .add(decision.measure().label());
      }
    }
    List<Asked> asked = new ArrayList<>();
    byQuestion.forEach((field, measures) -> asked.add(asked(field, measures)));
    asked.sort(Comparator.comparingInt(question -> -question.measures().size()));
    return asked;
  }

  boolean needSeveral(Decision decision) {
    return decision.outcome() == DecisionOutcome.UNDETERMINED && missing(decision).size() != 1;
  }

  private List<Field> missing(Decision decision) {
    return decision.outcome() == DecisionOutcome.UNDETERMINED
        ? decision.missing().stream().filter(this::canBeAsked).toList()
        : List.of();
  }

  private boolean canBeAsked(Field field) {
    return Walk.makesSense(field, visit.replies().situation()) && visit.stepOf(field) > 0;
  }

  private Asked asked(Field field, List<String> measures) {
    return new Asked(AnswerWords.question(field), visit.stepOf(field), measures);
  }
}
