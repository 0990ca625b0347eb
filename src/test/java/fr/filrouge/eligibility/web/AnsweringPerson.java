package fr.filrouge.eligibility.web;

import fr.filrouge.commune.Communes;
import fr.filrouge.eligibility.AssessSituation;
import fr.filrouge.situation.Field;
import fr.filrouge.situation.Situation;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Someone who answers what they know, and "je ne sais pas" to the rest. */
record AnsweringPerson(Situation situation, LocalDate asOf) {

  private static final Communes COMMUNES = new Communes();

  /** What this person would send for every question, were it asked. */
  Map<String, List<String>> answers(Collection<Field> fields) {
    Map<String, List<String>> form = new HashMap<>();
    for (Field field : fields) {
      answer(field, situation.get(field.code()), form);
    }
    return form;
  }

  private static void answer(Field field, @Nullable Object value, Map<String, List<String>> form) {
    String code = field.code();
    if (value == null) {
      form.put(code, List.of(RawAnswers.DONT_KNOW));
    } else if (value instanceof Boolean flag) {
      form.put(code, List.of(flag ? RawAnswers.YES : RawAnswers.NO));
    } else if (value instanceof LocalDate date) {
      form.put(code + ".day", List.of(String.valueOf(date.getDayOfMonth())));
      form.put(code + ".month", List.of(String.valueOf(date.getMonthValue())));
      form.put(code + ".year", List.of(String.valueOf(date.getYear())));
    } else if (value instanceof Collection<?> codes) {
      form.put(
          code,
          codes.isEmpty()
              ? List.of(RawAnswers.NONE_OF_THESE)
              : codes.stream().map(Object::toString).toList());
    } else {
      answer(field, value.toString(), form);
    }
  }

  private static void answer(Field field, String value, Map<String, List<String>> form) {
    switch (field.type()) {
      case NUMBER, OCCUPATION -> form.put(field.code() + ".text", List.of(value));
      case COMMUNE ->
          form.put(field.code(), List.of(COMMUNES.existed(value) ? value : RawAnswers.ELSEWHERE));
      default -> form.put(field.code(), List.of(value));
    }
  }

  /** The pages that this person goes through. */
  Visit visit(AssessSituation rules) {
    Collection<Field> fields = rules.book().vocabulary().fields();
    RawAnswers raw = RawAnswers.of(answers(fields), fields);
    Replies replies = new Replies(raw, rules.book().vocabulary(), new ReplyReader(COMMUNES), asOf);
    return new Visit(rules, raw, replies, new WalkPlanner(rules, replies).plan(null));
  }
}
