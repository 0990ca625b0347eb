package fr.filrouge.rules;

import fr.filrouge.situation.Field;
import fr.filrouge.situation.FieldType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns a cell, or a known value, into the French words a person reads. */
public final class Sentences {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.FRENCH);

  private Sentences() {}

  /** A date in words: « 1er janvier 2020 ». */
  public static String day(LocalDate date) {
    return date.getDayOfMonth() == 1 ? "1er" + DAY.format(date).substring(1) : DAY.format(date);
  }

  /** Values that would do, in words (« besoin : numérique »). */
  public static String anyOf(Field field, List<?> values) {
    if (values.get(0) instanceof Boolean flag) {
      return new Flag(flag).expected(field);
    }
    return lead(field) + " " + either(field, values.stream().map(Object::toString).toList());
  }

  /** A known value, in words. */
  public static String actual(Field field, Object value) {
    if (value instanceof Boolean flag) {
      return flag ? "oui" : "non";
    }
    if (value instanceof LocalDate date) {
      return day(date);
    }
    if (field.type() == FieldType.DATE) {
      return "jamais";
    }
    if (value instanceof Set<?> codes) {
      return codes.isEmpty()
          ? "aucun"
          : joined(
              field.codes().stream()
                  .filter(code -> codes.contains(code.code()))
                  .map(Field.Code::label)
                  .toList(),
              "et");
    }
    if (field.type() == FieldType.CODE) {
      return field.labelOf((String) value);
    }
    String words = value instanceof BigDecimal number ? Bound.words(number) : value.toString();
    return field.unit() == null ? words : words + " " + field.unit();
  }

  static String lead(Field field) {
    String phrase = field.wording().phrase();
    return phrase == null ? field.label() + " :" : phrase;
  }

  static String either(Field field, List<String> codes) {
    return joined(codes.stream().map(field::labelOf).toList(), "ou");
  }

  static String joined(Collection<String> words, String last) {
    List<String> list = List.copyOf(words);
    if (list.size() < 2) {
      return String.join("", list);
    }
    return list.subList(0, list.size() - 1).stream().collect(Collectors.joining(", "))
        + " "
        + last
        + " "
        + list.get(list.size() - 1);
  }
}
