package fr.filrouge.eligibility.web;

import fr.filrouge.situation.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that a person has chosen or typed so far, as their browser keeps it from page to page: raw,
 * so that nothing is lost on the way back. Immutable.
 */
final class RawAnswers {

  static final String YES = "oui";
  static final String NO = "non";
  static final String DONT_KNOW = "inconnu";
  static final String DECLINED = "refus";
  static final String NONE_OF_THESE = "aucun";

  /** Stands for every commune outside Normandie. */
  static final String ELSEWHERE = "99999";

  /** The date of the answer, kept like the date of a field. */
  static final String AS_OF = "asOf";

  /** The code of the sensitive question that was answered before all others. */
  static final String ENTRY = "entry";

  private static final Set<String> PARTS =
      Set.of("day", "month", "year", "text", "typed", "searched");
  private static final int LONGEST = 100;

  static final RawAnswers NONE = new RawAnswers(Map.of());

  private final Map<String, List<String>> values;

  private RawAnswers(Map<String, List<String>> values) {
    this.values = Collections.unmodifiableMap(values);
  }

  /** Keeps from a form what answers one of these fields; the rest is not ours. */
  static RawAnswers of(Map<String, List<String>> form, Iterable<Field> fields) {
    Map<String, List<String>> kept = new LinkedHashMap<>();
    for (Field field : fields) {
      keep(field.code(), form, kept);
    }
    keep(AS_OF, form, kept);
    keep(ENTRY, form, kept);
    return new RawAnswers(kept);
  }

  private static void keep(
      String code, Map<String, List<String>> form, Map<String, List<String>> kept) {
    List<String> names = new ArrayList<>(List.of(code));
    PARTS.forEach(part -> names.add(code + "." + part));
    for (String name : names) {
      List<String> given =
          form.getOrDefault(name, List.of()).stream()
              .map(String::strip)
              .filter(value -> !value.isEmpty())
              .map(value -> value.length() > LONGEST ? value.substring(0, LONGEST) : value)
              .distinct()
              .toList();
      if (!given.isEmpty()) {
        kept.put(name, given);
      }
    }
  }

  /** Whether the value says that the fact stays unknown. */
  static boolean isUnknown(String value) {
    return value.equals(DONT_KNOW) || value.equals(DECLINED);
  }

  /** The values chosen for a question. */
  List<String> all(String code) {
    return values.getOrDefault(code, List.of());
  }

  /** What was typed in a part of a question; empty when nothing was. */
  String part(String code, String part) {
    List<String> typed = all(code + "." + part);
    return typed.isEmpty() ? "" : typed.get(0);
  }

  /** The same answers, with "je ne sais pas" for a question. */
  RawAnswers withUnknown(Field field) {
    Map<String, List<String>> copy = new LinkedHashMap<>(values);
    copy.put(field.code(), List.of(DONT_KNOW));
    return new RawAnswers(copy);
  }

  /** The same answers but for the questions of these codes, which are answered anew. */
  RawAnswers answeredAnew(Collection<String> codes, RawAnswers anew) {
    Map<String, List<String>> copy = new LinkedHashMap<>(values);
    copy.keySet().removeIf(name -> codes.stream().anyMatch(code -> isAbout(code, name)));
    anew.values.forEach(
        (name, given) -> {
          if (codes.stream().anyMatch(code -> isAbout(code, name))) {
            copy.put(name, given);
          }
        });
    return new RawAnswers(copy);
  }

  /** Everything, name by name. */
  Map<String, List<String>> values() {
    return values;
  }

  private static boolean isAbout(String code, String name) {
    return name.equals(code) || isPartOf(code, name);
  }

  private static boolean isPartOf(String code, String name) {
    return name.startsWith(code + ".") && PARTS.contains(name.substring(code.length() + 1));
  }

  /** Never the answers: they are nobody's business but the person's. */
  @Override
  public String toString() {
    return "RawAnswers";
  }
}
