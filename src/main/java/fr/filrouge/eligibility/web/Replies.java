package fr.filrouge.eligibility.web;

import fr.filrouge.eligibility.web.Reply.Given;
import fr.filrouge.situation.Field;
import fr.filrouge.situation.Situation;
import fr.filrouge.situation.Vocabulary;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the answers of a form mean, at the date of the answer. */
final class Replies {

  private final Map<String, Reply> replies = new HashMap<>();
  private final Vocabulary vocabulary;
  private final Reply asOf;
  private final LocalDate today;
  private final @Nullable Field entry;

  Replies(RawAnswers raw, Vocabulary vocabulary, ReplyReader reader, LocalDate today) {
    this.vocabulary = vocabulary;
    this.today = today;
    this.asOf = ReplyReader.date(raw, RawAnswers.AS_OF);
    for (Field field : vocabulary.fields()) {
      replies.put(field.code(), reader.read(field, raw, asOf()));
    }
    this.entry =
        raw.all(RawAnswers.ENTRY).stream()
            .flatMap(code -> vocabulary.find(code).stream())
            .filter(new SensitiveSubjects(vocabulary)::beginWith)
            .findFirst()
            .orElse(null);
  }

  /** The date of the answer: today unless another one was chosen. */
  LocalDate asOf() {
    return asOf instanceof Given given ? (LocalDate) given.value() : today;
  }

  boolean isToday() {
    return asOf().equals(today);
  }

  /** The reply about the date of the answer itself. */
  Reply toAsOf() {
    return asOf;
  }

  Reply to(Field field) {
    return Objects.requireNonNull(replies.get(field.code()));
  }

  /** The sensitive question that was answered before all others, if one was. */
  @Nullable Field entry() {
    return entry;
  }

  /** The facts given, without those whose introducing question is not answered by a "yes". */
  Situation situation() {
    Situation all = Situation.UNKNOWN;
    for (Field field : vocabulary.fields()) {
      if (to(field) instanceof Given given) {
        all = all.with(field.code(), given.value());
      }
    }
    Situation given = all;
    return given.keeping(code -> Walk.makesSense(vocabulary.field(code), given));
  }
}
