package fr.filrouge.eligibility.web;

import fr.filrouge.commune.Communes;
import fr.filrouge.rules.RuleBook;
import fr.filrouge.situation.Field;
import fr.filrouge.situation.Situation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One question about one fact: drawn for a page of any kind, and its answer read from the form. */
@Component
public class FactQuestions {

  private final QuestionViews views;
  private final ReplyReader reader;
  private final WrittenAnswers written;

  FactQuestions(QuestionViews views, Communes communes) {
    this.views = views;
    this.reader = new ReplyReader(communes);
    this.written = new WrittenAnswers(communes);
  }

  /**
   * The question, with what was chosen or typed in a form; fragment {@code question} of the
   * template {@code questions} shows it.
   *
   * @param fault what is wrong with that answer
   */
  public QuestionView draw(
      RuleBook book, Field field, Map<String, List<String>> form, @Nullable String fault) {
    return views.question(
        field,
        book,
        RawAnswers.of(form, List.of(field)),
        isSensitive(book, field),
        fault,
        List.of());
  }

  /** What the form answers, on that day. */
  public Reply read(Field field, Map<String, List<String>> form, LocalDate today) {
    return reader.read(field, RawAnswers.of(form, List.of(field)), today);
  }

  /** What the form would send, were this the answer. */
  public Map<String, List<String>> answered(Field field, Object value) {
    return written.of(field, value);
  }

  /** Whether a question can be asked: some make sense only after a "yes" to another. */
  public static boolean makesSense(Field field, Situation known) {
    return Walk.makesSense(field, known);
  }

  /** Whether the reason for a question has to be said, and that it may be skipped. */
  public static boolean isSensitive(RuleBook book, Field field) {
    return new SensitiveSubjects(book.vocabulary()).cover(field);
  }

  /** The question, as a sentence. */
  public static String text(Field field) {
    return AnswerWords.question(field);
  }
}
