package fr.filrouge.rules;

import fr.filrouge.situation.Field;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names and values as FEEL, the language of DMN, writes them. */
final class Feel {

  /** The day of the answer, an input of every model. */
  static final String AS_OF = "asOf";

  /** What a field may be called in a vocabulary, though FEEL or this model means it otherwise. */
  private static final Set<String> TAKEN =
      Set.of(
          (AS_OF
                  + " and or not if then else for in return some every satisfies instance of between"
                  + " true false null function external date time duration days months years list"
                  + " context contains starts ends with string number boolean any get range item")
              .split(" "));

  private Feel() {}

  /** The name of a fact. Codes are made of letters and one dot, so that no two share a name. */
  static String name(Field field) {
    String code = field.code().replace('.', '_');
    return TAKEN.contains(code) ? code + "_" : code;
  }

  /** The name of the input that says of a date that it never came. */
  static String never(Field field) {
    return name(field) + "__jamais";
  }

  static String string(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  static String strings(Stream<String> texts) {
    return texts.map(Feel::string).collect(Collectors.joining(", "));
  }

  static String day(LocalDate day) {
    return "date(" + string(day.toString()) + ")";
  }

  static String number(BigDecimal number) {
    return number.toPlainString();
  }

  static String duration(Amount amount) {
    String sign =
        switch (amount.unit()) {
          case "ans" -> "Y";
          case "mois" -> "M";
          case "jours" -> "D";
          default -> throw new IllegalStateException("not a duration: " + amount);
        };
    return "duration(" + string("P" + amount.value().longValueExact() + sign) + ")";
  }

  /** Any day of a period, as the entry of a column of days. */
  static String days(Period period) {
    LocalDate from = period.from();
    LocalDate to = period.to();
    if (from == null) {
      return to == null ? "-" : "<= " + day(to);
    }
    return to == null ? ">= " + day(from) : "[" + day(from) + ".." + day(to) + "]";
  }

  /** Any of these, none being no. */
  static String any(Stream<String> terms) {
    return joined(terms, " or ", "false");
  }

  /** All of these, none being yes. */
  static String all(Stream<String> terms) {
    return joined(terms, " and ", "true");
  }

  /** Any of these, or none of them. */
  static String anyOrNone(Stream<String> terms, boolean any) {
    return any ? any(terms) : "not(" + any(terms) + ")";
  }

  /** What says that a day lies within a period. */
  static Stream<String> within(Period period, String day) {
    return Stream.concat(
        Stream.ofNullable(period.from()).map(from -> day + " >= " + day(from)),
        Stream.ofNullable(period.to()).map(to -> day + " <= " + day(to)));
  }

  private static String joined(Stream<String> terms, String word, String none) {
    String joined = terms.collect(Collectors.joining(word));
    return joined.isEmpty() ? none : joined;
  }
}
