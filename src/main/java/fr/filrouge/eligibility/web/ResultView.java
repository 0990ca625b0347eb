package fr.filrouge.eligibility.web;

import fr.filrouge.eligibility.web.QuestionView.TextPart;
import fr.filrouge.eligibility.web.Words.Word;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer as the page shows it: French words only.
 *
 * @param day the date of the answer, in words
 * @param headline the answer in one sentence
 * @param steps what to do, the first thing first
 * @param mostUseful the questions that would tell most, when nothing is open yet
 * @param unlocked what a single answer would settle, by question
 * @param aside what cannot concern the person, a line each
 * @param openStep step of the first question never met; 0 when there is none
 */
record ResultView(
    String day,
    boolean isToday,
    String headline,
    List<String> notices,
    List<StepView> steps,
    List<MeasureView> open,
    List<Asked> mostUseful,
    List<Asked> unlocked,
    List<MeasureView> several,
    List<MeasureView> changeable,
    List<MeasureView> closed,
    List<MeasureView> unavailable,
    List<String> aside,
    List<AnsweredStep> answers,
    int openStep,
    List<TextPart> asOf,
    @Nullable String asOfFault) {

  private static final int WHOLE = 3;
  private static final int NAMED = 8;

  /** The open measures that are shown whole. */
  public List<MeasureView> openWhole() {
    return open.subList(0, Math.min(WHOLE, open.size()));
  }

  /** Those that are named, with the rest of them folded. */
  public List<MeasureView> openFolded() {
    return open.subList(openWhole().size(), Math.min(NAMED, open.size()));
  }

  /** Those that stand together behind one fold. */
  public List<MeasureView> openBeyond() {
    return open.subList(Math.min(NAMED, open.size()), open.size());
  }

  /**
   * One measure.
   *
   * @param gives what it gives; empty when the text does not say
   * @param until until when, from when or why not now
   * @param because the person's case among those for which it is open
   * @param needed what would be needed for it to open
   */
  record MeasureView(
      String label,
      String description,
      List<Said> gives,
      String whom,
      @Nullable String until,
      @Nullable String because,
      List<String> missing,
      List<String> needed,
      String provider,
      @Nullable String note,
      List<RouteView> routes,
      List<Word> words) {

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

  /** A question, the step that asks it, and the measures that hang on it. */
  record Asked(String question, int step, List<String> measures) {}

  /** Something to do next: one for all measures of the same kind. */
  record StepView(
      String code, String actor, List<String> measures, List<Said> reasons, List<Word> words) {}

  /** What was answered on one page. */
  record AnsweredStep(int step, String heading, List<Answer> answers) {}

  record Answer(String question, String answer) {}
}
