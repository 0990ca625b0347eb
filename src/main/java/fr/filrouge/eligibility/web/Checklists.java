package fr.filrouge.eligibility.web;

import fr.filrouge.situation.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Yes-or-no questions on one subject, asked as one list of boxes. Who ticks a box, or "none of
 * these", says no to the others; who ticks nothing says nothing.
 */
final class Checklists {

  /** Names the subjects that the form showed as a list. */
  static final String SHOWN = "list";

  static final String CONTRADICTION =
      "Cochez ce qui vous concerne, ou bien une seule des dernières cases.";

  private Checklists() {}

  /** Name of the boxes that go with no single question ("none of these", "je ne sais pas"). */
  static String name(String subject) {
    return SHOWN + "." + subject;
  }

  /** Which of the boxes that go with no single question are ticked. */
  static List<String> apart(List<Field> fields, RawAnswers raw) {
    List<String> given = fields.stream().flatMap(f -> raw.all(f.code()).stream()).toList();
    List<String> apart =
        given.stream()
            .filter(value -> !value.equals(RawAnswers.YES) && !value.equals(RawAnswers.NO))
            .distinct()
            .toList();
    boolean none = !given.isEmpty() && given.stream().allMatch(RawAnswers.NO::equals);
    return none ? List.of(RawAnswers.NONE_OF_THESE) : apart;
  }

  /** The form with an answer to each question of its lists. */
  static Map<String, List<String>> spelledOut(
      Map<String, List<String>> form, Collection<Field> shown) {
    Map<String, List<String>> answers = new HashMap<>(form);
    for (String subject : form.getOrDefault(SHOWN, List.of())) {
      List<Field> fields = shown.stream().filter(f -> subject.equals(f.subject())).toList();
      List<String> apart = form.getOrDefault(name(subject), List.of());
      boolean anyTicked = fields.stream().anyMatch(field -> isTicked(form, field));
      for (Field field : fields) {
        answers.put(field.code(), answer(isTicked(form, field), anyTicked, apart));
      }
    }
    return answers;
  }

  /** A contradiction is kept as it is, for the person to put right. */
  private static List<String> answer(boolean ticked, boolean anyTicked, List<String> apart) {
    if (apart.isEmpty()) {
      return anyTicked ? List.of(ticked ? RawAnswers.YES : RawAnswers.NO) : List.of();
    }
    if (!anyTicked && apart.size() == 1) {
      boolean none = apart.get(0).equals(RawAnswers.NONE_OF_THESE);
      return none ? List.of(RawAnswers.NO) : apart;
    }
    List<String> both = new ArrayList<>(apart);
    both.add(ticked ? RawAnswers.YES : RawAnswers.NO);
    return both;
  }

  private static boolean isTicked(Map<String, List<String>> form, Field field) {
    return form.getOrDefault(field.code(), List.of()).contains(RawAnswers.YES);
  }
}
