package fr.filrouge.rules;

import fr.filrouge.situation.Field;
import fr.filrouge.situation.FieldType;
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

  static String expected(Field field, Cell cell) {
    if (cell instanceof Cell.Flag flag) {
      return flag.expected() ? orLabel(field.yes(), field) : orLabel(field.no(), field);
    }
    if (cell instanceof Cell.OneOf oneOf) {
      return lead(field)
          + " "
          + (oneOf.excluded() ? "autre que " : "")
          + either(field, oneOf.codes());
    }
    if (cell instanceof Cell.Prefix prefix) {
      return field.label() + " : code commençant par " + joined(prefix.prefixes(), "ou");
    }
    if (cell instanceof Cell.Between between) {
      return between(field, between);
    }
    if (cell instanceof Cell.Elapsed elapsed) {
      return lead(field) + " depuis " + since(elapsed);
    }
    if (cell instanceof Cell.Dates dates) {
      return lead(field) + dates(dates);
    }
    return field.label() + (((Cell.Awareness) cell).known() ? " : connu" : " : pas encore connu");
  }

  /** Values that would do, in words (« besoin : numérique »). */
  public static String anyOf(Field field, List<?> values) {
    if (values.get(0) instanceof Boolean flag) {
      return expected(field, new Cell.Flag(flag));
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
    return field.unit() == null ? value.toString() : value + " " + field.unit();
  }

  private static String lead(Field field) {
    return field.phrase() == null ? field.label() + " :" : field.phrase();
  }

  private static String orLabel(@org.jspecify.annotations.Nullable String sentence, Field field) {
    return sentence == null ? field.label() : sentence;
  }

  private static String either(Field field, List<String> codes) {
    return joined(codes.stream().map(field::labelOf).toList(), "ou");
  }

  private static String between(Field field, Cell.Between between) {
    String unit = field.unit() == null ? "" : " " + field.unit();
    if (between.low() == null) {
      return lead(field) + " " + between.high() + unit + " au plus";
    }
    if (between.high() == null) {
      return lead(field) + " " + between.low() + unit + " au moins";
    }
    return between.low().equals(between.high())
        ? lead(field) + " " + between.low() + unit
        : lead(field) + " de " + between.low() + " à " + between.high() + unit;
  }

  private static String since(Cell.Elapsed elapsed) {
    return switch (elapsed.comparison()) {
      case LESS -> "moins de " + elapsed.amount();
      case AT_MOST -> elapsed.amount() + " au plus";
      case AT_LEAST -> elapsed.amount() + " ou plus";
      case MORE -> "plus de " + elapsed.amount();
    };
  }

  private static String dates(Cell.Dates dates) {
    if (dates.from() != null && dates.from().equals(dates.to())) {
      return " le " + day(dates.from());
    }
    return (dates.from() == null ? "" : " à partir du " + day(dates.from()))
        + (dates.to() == null ? "" : " jusqu'au " + day(dates.to()));
  }

  private static String joined(Collection<String> words, String last) {
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
