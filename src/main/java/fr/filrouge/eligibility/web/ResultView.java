package fr.filrouge.eligibility.web;

import fr.filrouge.eligibility.web.MeasureView.Said;
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

  /** A question, the step that asks it, and the measures that hang on it. */
  record Asked(String question, int step, List<String> measures) {}

  /**
   * Something to do next: one for all measures of the same kind.
   *
   * @param label what the rules call it, where the pages have no sentence for it
   */
  record StepView(
      String code,
      String label,
      String actor,
      List<String> measures,
      List<Said> reasons,
      List<Word> words) {}

  /** What was answered on one page. */
  record AnsweredStep(int step, String heading, List<Answer> answers) {}

  record Answer(String question, String answer) {}
}
