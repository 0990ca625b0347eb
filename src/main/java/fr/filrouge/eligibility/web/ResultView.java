package fr.filrouge.eligibility.web;

import fr.filrouge.situation.Subject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer as the page shows it: French words only.
 *
 * @param day the date of the answer, in words
 * @param openStep step of the first question never met; 0 when there is none
 * @param carried all answers, which the forms carry unseen
 */
record ResultView(
    String day,
    boolean isToday,
    List<String> notices,
    List<Group> groups,
    List<Asked> mostUseful,
    List<StepView> nextSteps,
    List<AnsweredStep> answers,
    int openStep,
    QuestionView asOf,
    List<RawAnswers.Carried> carried,
    List<RawAnswers.Carried> carriedBesideDate) {

  /** Measures with the same answer; {@code code} names the look of the group. */
  record Group(String code, List<MeasureView> measures) {}

  record MeasureView(
      String label,
      String description,
      @Nullable String when,
      List<Said> entitlements,
      List<String> missing,
      List<String> wouldOpenIf,
      String prescriber,
      String provider,
      @Nullable String note,
      List<RouteView> routes) {

    private static final int NAMED = 3;

    /** The missing answers to name at once; the others are counted. */
    public List<String> missingNamed() {
      return missing.subList(0, Math.min(NAMED, missing.size()));
    }

    public int missingMore() {
      return missing.size() - missingNamed().size();
    }
  }

  /** Something said; {@code interpretation} is set when it is our reading of the text. */
  record Said(String text, @Nullable String interpretation) {}

  record RouteView(
      String label,
      String state,
      String source,
      @Nullable String interpretation,
      List<CriterionView> criteria) {}

  /** {@code known}: what the person answered, if they did. */
  record CriterionView(
      String expected, String state, @Nullable String known, @Nullable String interpretation) {}

  /** A question that many measures hang on, and the step that asks it (0 when none does). */
  record Asked(String question, int measures, int step) {}

  /** Something to do next: one for all measures of the same kind. */
  record StepView(String code, String actor, List<String> measures, List<String> reasons) {}

  /** What was answered on one page. */
  record AnsweredStep(int step, Subject subject, List<Answer> answers) {}

  record Answer(String question, String answer) {}
}
