package fr.filrouge.eligibility.web;

import fr.filrouge.commune.Communes;
import fr.filrouge.situation.Field;
import fr.filrouge.situation.Situation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The other way round: what a form would send for a fact that is known. */
record WrittenAnswers(Communes communes) {

  Map<String, List<String>> of(Field field, Object value) {
    String code = field.code();
    return switch (field.type()) {
      case BOOLEAN -> Map.of(code, List.of(value.equals(true) ? RawAnswers.YES : RawAnswers.NO));
      case CODE, LEVEL -> Map.of(code, List.of(value.toString()));
      case CODES, MEASURES -> Map.of(code, codes((Set<?>) value));
      case COMMUNE -> Map.of(code, List.of(commune(value.toString())));
      case DATE -> date(code, value);
      case NUMBER, OCCUPATION, FORMACODE -> Map.of(code + ".text", List.of(value.toString()));
    };
  }

  private String commune(String code) {
    return communes.existed(code) ? code : RawAnswers.ELSEWHERE;
  }

  private static List<String> codes(Set<?> codes) {
    return codes.isEmpty()
        ? List.of(RawAnswers.NONE_OF_THESE)
        : codes.stream().map(Object::toString).sorted().toList();
  }

  private static Map<String, List<String>> date(String code, Object value) {
    if (!(value instanceof LocalDate day)) {
      return Map.of(code, List.of(Situation.NEVER));
    }
    return Map.of(
        code + ".day", List.of(String.valueOf(day.getDayOfMonth())),
        code + ".month", List.of(String.valueOf(day.getMonthValue())),
        code + ".year", List.of(String.valueOf(day.getYear())));
  }
}
