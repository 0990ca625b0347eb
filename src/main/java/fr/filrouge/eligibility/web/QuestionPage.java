package fr.filrouge.eligibility.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A page of questions.
 *
 * @param steps how many pages the walk has as far as one can tell
 * @param why why sensitive questions are asked, {@code null} on other pages
 * @param toResult whether the person comes from the result and goes back there
 */
record QuestionPage(
    int step,
    int steps,
    String heading,
    @Nullable String why,
    List<Section> sections,
    boolean toResult) {

  /** The questions on one subject; {@code heading} is {@code null} where the page's says it. */
  record Section(@Nullable String heading, List<QuestionView> questions) {}

  public List<QuestionView> questions() {
    return sections.stream()
        .flatMap(section -> section.questions().stream())
        .flatMap(question -> Stream.concat(Stream.of(question), question.followers().stream()))
        .toList();
  }

  /** The questions whose answers cannot be read. */
  public List<QuestionView> faults() {
    return questions().stream().filter(question -> question.fault() != null).toList();
  }
}
