package fr.filrouge.eligibility.web;

import fr.filrouge.situation.Subject;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A page of questions.
 *
 * @param asOf the date of the answer, on the first page
 * @param carried the answers of the other pages, which the form carries unseen
 */
record QuestionPage(
    int step,
    int steps,
    Subject subject,
    List<QuestionView> questions,
    @Nullable QuestionView asOf,
    List<RawAnswers.Carried> carried) {

  /** The questions, the date of the answer included, whose answers cannot be read. */
  public List<QuestionView> faults() {
    return Stream.concat(questions.stream(), Stream.ofNullable(asOf))
        .filter(question -> question.fault() != null)
        .toList();
  }
}
