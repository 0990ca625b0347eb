package fr.filrouge.eligibility.web;

import fr.filrouge.eligibility.web.QuestionView.TextPart;
import fr.filrouge.situation.Field;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can be typed to answer a question. */
final class TypedParts {

  private TypedParts() {}

  static List<TextPart> of(Field field, RawAnswers raw, String id) {
    return switch (field.type()) {
      case DATE -> date(field.code(), raw, id, field.code().equals("birthDate") ? "bday-" : null);
      case NUMBER -> List.of(part(field.code(), "text", "Un nombre", raw, id, "number"));
      case FORMACODE -> List.of(part(field.code(), "text", "Formacode", raw, id, "word"));
      case OCCUPATION -> List.of(part(field.code(), "text", "Code du métier", raw, id, "word"));
      case BOOLEAN, CODE, CODES, MEASURES, LEVEL, COMMUNE -> List.of();
    };
  }

  /** The day of the answer, typed like a date that is asked. */
  static List<TextPart> asOf(RawAnswers raw) {
    return date(RawAnswers.AS_OF, raw, QuestionViews.id(RawAnswers.AS_OF), null);
  }

  private static List<TextPart> date(
      String code, RawAnswers raw, String id, @Nullable String autocomplete) {
    return Stream.of("day", "month", "year")
        .map(
            part ->
                new TextPart(
                    id + "-" + part,
                    code + "." + part,
                    label(part),
                    raw.part(code, part),
                    part,
                    autocomplete == null ? null : autocomplete + part))
        .toList();
  }

  private static String label(String part) {
    return switch (part) {
      case "day" -> "Jour";
      case "month" -> "Mois";
      default -> "Année";
    };
  }

  private static TextPart part(
      String code, String part, String label, RawAnswers raw, String id, String kind) {
    return new TextPart(
        id + "-" + part, code + "." + part, label, raw.part(code, part), kind, null);
  }
}
