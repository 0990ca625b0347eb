package fr.filrouge.eligibility.web;

import fr.filrouge.commune.Communes;
import fr.filrouge.eligibility.web.Reply.Given;
import fr.filrouge.eligibility.web.Reply.Unknown;
import fr.filrouge.rules.Sentences;
import fr.filrouge.situation.Field;
import fr.filrouge.situation.FieldType;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** Says an answer in the words it was chosen by. */
final class AnswerWords {

  private final Communes communes;

  AnswerWords(Communes communes) {
    this.communes = communes;
  }

  static String question(Field field) {
    return Objects.requireNonNullElse(field.question(), field.label()).replace(" ?", "\u00a0?");
  }

  /** One of the codes of a field, in the words that tell most. */
  static String choice(Field.Code code) {
    return StringUtils.capitalize(code.description() == null ? code.label() : code.description());
  }

  /** What else a choice is called ("catégorie B"), where its letter or number is in use. */
  static @Nullable String besideChoice(Field field, Field.Code code) {
    return code.description() == null || field.type() == FieldType.LEVEL
        ? null
        : StringUtils.capitalize(Sentences.anyOf(field, List.of(code.code())));
  }

  /** What a "yes" says. */
  static String yes(Field field) {
    return Sentences.anyOf(field, List.of(true));
  }

  String of(Field field, Reply reply) {
    if (reply instanceof Given given) {
      return StringUtils.capitalize(given(field, given.value()));
    }
    if (reply instanceof Unknown unknown) {
      return unknown.declined() ? "Je préfère ne pas répondre" : "Je ne sais pas";
    }
    return "Pas encore de réponse";
  }

  private String given(Field field, Object value) {
    return switch (field.type()) {
      case COMMUNE -> commune(value.toString());
      case LEVEL, CODE ->
          field.codes().stream()
              .filter(code -> code.code().equals(value.toString()))
              .map(AnswerWords::choice)
              .findFirst()
              .orElse(value.toString());
      default -> Sentences.actual(field, value);
    };
  }

  /** The name of a commune by its code. */
  String commune(String code) {
    return communes.nameOf(code).orElse("hors de Normandie");
  }
}
