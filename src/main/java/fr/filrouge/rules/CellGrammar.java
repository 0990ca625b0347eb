package fr.filrouge.rules;

import fr.filrouge.situation.Field;
import fr.filrouge.situation.FieldType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The closed grammar of a cell (design §2). The text is typed by the field of its column; what the
 * grammar does not know is refused, never evaluated.
 */
final class CellGrammar {

  /** Why a cell was refused; the message says what was expected, in French. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused(String expected) {
      super(expected, null, false, false);
    }

    String expected() {
      return String.valueOf(getMessage());
    }
  }

  static final Pattern PARAMETER = Pattern.compile("@([\\p{L}\\d_]+)");
  private static final Pattern AMOUNT =
      Pattern.compile("(\\d{1,9}(?:[.,]\\d{1,4})?) ?(\\p{L}+|€)?");
  private static final Pattern SHARE = Pattern.compile("(\\d{1,3}(?:[.,]\\d{1,2})?) ?% de (.+)");
  private static final DateTimeFormatter FRENCH_DATE =
      DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

  private static final int MOST_YEARS = 150;

  private final Function<String, @Nullable Amount> parameters;
  private final Function<String, @Nullable Field> labelled;

  /**
   * @param parameters value of a named parameter, {@code null} when there is none
   * @param labelled field of a label, {@code null} when there is none
   */
  CellGrammar(
      Function<String, @Nullable Amount> parameters, Function<String, @Nullable Field> labelled) {
    this.parameters = parameters;
    this.labelled = labelled;
  }

  /**
   * @param text content of the cell, not blank
   * @throws Refused saying what was expected
   */
  Cell parse(String text, Field field) throws Refused {
    String word = text.toLowerCase(Locale.ROOT);
    if (field.code().equals(Columns.OPEN_MEASURES)) {
      return CodeLists.openMeasures(text, field);
    }
    if (word.equals("connu") || word.equals("inconnu")) {
      return new Awareness(word.equals("connu"));
    }
    return switch (field.type()) {
      case BOOLEAN -> flag(word);
      case CODE, CODES, MEASURES -> CodeLists.oneOf(text, field);
      case COMMUNE, OCCUPATION, FORMACODE -> CodeLists.begins(text, field.type());
      case NUMBER, LEVEL -> number(text, field);
      case DATE -> date(text, field);
    };
  }

  private static Cell flag(String word) throws Refused {
    return switch (word) {
      case "oui" -> new Flag(true);
      case "non" -> new Flag(false);
      default -> throw new Refused("oui, non, connu, inconnu, ou rien");
    };
  }

  private Cell number(String text, Field field) throws Refused {
    String[] range = range(text);
    if (range != null) {
      Bound low = bound(range[0], field, false);
      Bound high = bound(range[1], field, false);
      if (low.value().compareTo(high.value()) > 0) {
        throw new Refused("un intervalle qui commence par sa plus petite borne");
      }
      return new Between(low, high);
    }
    Comparison comparison = comparison(text);
    String rest = withoutSign(text);
    Matcher share = SHARE.matcher(rest);
    if (share.matches()) {
      return share(comparison, share.group(1), share.group(2), field);
    }
    return switch (comparison) {
      case LESS -> new Between(null, bound(rest, field, true));
      case AT_MOST -> new Between(null, bound(rest, field, false));
      case AT_LEAST -> new Between(bound(rest, field, false), null);
      case MORE -> new Between(bound(rest, field, true), null);
      case EQUAL -> new Between(bound(rest, field, false), bound(rest, field, false));
    };
  }

  private Cell share(Comparison comparison, String percent, String label, Field field)
      throws Refused {
    Field whole = labelled.apply(label.strip());
    if (whole == null || !whole.type().isNumeric() || whole.equals(field)) {
      throw new Refused("« % de » puis l'intitulé d'un autre champ qui est un nombre");
    }
    return new Share(comparison, new BigDecimal(percent.replace(',', '.')), whole);
  }

  /** Without the sign in front of it, a value is meant exactly. */
  private static Comparison comparison(String text) {
    return switch (text.charAt(0)) {
      case '<' -> text.startsWith("<=") ? Comparison.AT_MOST : Comparison.LESS;
      case '>' -> text.startsWith(">=") ? Comparison.AT_LEAST : Comparison.MORE;
      case '≤' -> Comparison.AT_MOST;
      case '≥' -> Comparison.AT_LEAST;
      default -> Comparison.EQUAL;
    };
  }

  private static String withoutSign(String text) {
    int sign = 0;
    while (sign < text.length() && sign < 2 && "<>=≤≥".indexOf(text.charAt(sign)) >= 0) {
      sign++;
    }
    return text.substring(sign).strip();
  }

  private static String @Nullable [] range(String text) {
    int dots = text.indexOf("..");
    return dots < 1 || dots + 2 >= text.length()
        ? null
        : new String[] {text.substring(0, dots).strip(), text.substring(dots + 2).strip()};
  }

  private Bound bound(String text, Field field, boolean strict) throws Refused {
    Amount amount = amount(text);
    String unit = Amount.of(BigDecimal.ONE, unit(field)).unit();
    if (!amount.unit().isEmpty() && !amount.unit().equals(unit)) {
      throw new Refused(
          unit.isEmpty() ? "un nombre sans unité" : "un nombre, ou un nombre en " + unit(field));
    }
    if (amount.value().stripTrailingZeros().scale() > field.limits().decimals()) {
      throw new Refused(
          field.limits().decimals() == 0
              ? "un nombre entier"
              : "un nombre avec " + field.limits().decimals() + " décimale(s) au plus");
    }
    refuseOutside(amount.value(), field);
    return new Bound(amount.value().stripTrailingZeros(), strict);
  }

  /** No number that the fact can never have, nor so many years that no date could be counted. */
  private static void refuseOutside(BigDecimal value, Field field) throws Refused {
    int least = Objects.requireNonNullElse(field.limits().min(), 0);
    int most =
        Objects.requireNonNullElse(
            field.limits().max(), unit(field).equals("ans") ? MOST_YEARS : Integer.MAX_VALUE);
    if (value.compareTo(BigDecimal.valueOf(least)) < 0
        || value.compareTo(BigDecimal.valueOf(most)) > 0) {
      throw new Refused("un nombre de " + least + " à " + most);
    }
  }

  private static String unit(Field field) {
    String unit = field.type() == FieldType.LEVEL ? "niveau" : field.unit();
    return unit == null ? "" : unit;
  }

  private Amount amount(String text) throws Refused {
    Matcher name = PARAMETER.matcher(text);
    if (name.matches()) {
      Amount value = parameters.apply(name.group(1));
      if (value == null) {
        throw new Refused(
            "un paramètre de parameters.csv qui a une valeur pendant toute la période de la ligne");
      }
      return value;
    }
    Matcher amount = AMOUNT.matcher(text);
    if (amount.matches()) {
      String unit = amount.group(2) == null ? "" : amount.group(2);
      return Amount.of(new BigDecimal(amount.group(1).replace(',', '.')), unit);
    }
    throw new Refused("un nombre, ou @ et le nom d'un paramètre (≥ 16, 16..25, ≤ @parametre)");
  }

  private Cell date(String text, Field field) throws Refused {
    String[] range = range(text);
    if (range != null) {
      LocalDate from = day(range[0]);
      LocalDate to = day(range[1]);
      if (from.isAfter(to)) {
        throw new Refused("une période qui commence par sa date la plus ancienne");
      }
      return new Days(from, to);
    }
    if ("<>≤≥=@".indexOf(text.charAt(0)) < 0) {
      LocalDate day = day(text);
      return new Days(day, day);
    }
    Comparison comparison = comparison(text);
    Amount amount = amount(withoutSign(text));
    if (comparison == Comparison.EQUAL || !amount.isDuration()) {
      throw new Refused("une durée avec son unité parmi ans, mois, jours (< 9 mois, ≥ 3 ans)");
    }
    return new Elapsed(comparison, amount);
  }

  /** A day as AAAA-MM-JJ, or JJ/MM/AAAA as a French spreadsheet rewrites it. */
  static LocalDate day(String text) throws Refused {
    try {
      LocalDate day =
          text.contains("/") ? LocalDate.parse(text, FRENCH_DATE) : LocalDate.parse(text);
      if (!day.isBefore(EARLIEST) && !day.isAfter(LATEST)) {
        return day;
      }
    } catch (DateTimeParseException e) {
      // a date that does not exist is told like any other wrong one, below
    }
    throw new Refused(
        "une date (AAAA-MM-JJ ou JJ/MM/AAAA) de 1900 à 2199, une période (date..date) ou une durée (< 9 mois)");
  }
}
