package fr.filrouge.rules;

import fr.filrouge.rules.Cell.Comparison;
import fr.filrouge.situation.Field;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
      super(expected);
    }
  }

  private static final Pattern COMPARED = Pattern.compile("(<=|>=|<|>|≤|≥|=)\\s*(.+)");
  private static final Pattern RANGE = Pattern.compile("(.+?)\\s*\\.\\.\\s*(.+)");
  private static final Pattern AMOUNT = Pattern.compile("(\\d{1,6})(?:\\s+(\\p{L}+))?");
  static final Pattern PARAMETER = Pattern.compile("@([\\p{L}\\d_]+)");
  private static final DateTimeFormatter FRENCH_DATE =
      DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

  private CellGrammar() {}

  /**
   * @param text content of the cell, not blank
   * @param parameters value of a named parameter, {@code null} when there is none
   */
  static Cell parse(String text, Field field, Function<String, @Nullable Amount> parameters)
      throws Refused {
    if (text.equals("connu") || text.equals("inconnu")) {
      return new Cell.Awareness(text.equals("connu"));
    }
    return switch (field.type()) {
      case BOOLEAN -> flag(text);
      case CODE, CODES, MEASURES -> oneOf(text, field);
      case COMMUNE -> prefix(text);
      case NUMBER, LEVEL -> between(text, parameters);
      case DATE -> date(text, parameters);
      case OCCUPATION -> throw new Refused("connu ou inconnu");
    };
  }

  private static Cell flag(String text) throws Refused {
    return switch (text) {
      case "oui" -> new Cell.Flag(true);
      case "non" -> new Cell.Flag(false);
      default -> throw new Refused("oui, non, connu, inconnu, ou rien");
    };
  }

  private static Cell oneOf(String text, Field field) throws Refused {
    boolean excluded = text.startsWith("sauf ");
    List<String> codes = list(excluded ? text.substring(5) : text);
    if (codes.stream().anyMatch(code -> !field.allows(code))) {
      throw new Refused(
          "un ou plusieurs codes séparés par des virgules, ou « sauf » et des codes, parmi "
              + field.codes().stream().map(Field.Code::code).collect(Collectors.joining(", ")));
    }
    if (codes.stream().distinct().count() < codes.size()) {
      throw new Refused("chaque code une seule fois");
    }
    return new Cell.OneOf(codes, excluded);
  }

  private static Cell prefix(String text) throws Refused {
    List<String> prefixes = list(text);
    if (prefixes.stream().anyMatch(p -> !p.matches("[0-9AB]{1,5}\\*"))) {
      throw new Refused("des débuts de code commune suivis d'une étoile (14*, 27*)");
    }
    return new Cell.Prefix(prefixes.stream().map(p -> p.substring(0, p.length() - 1)).toList());
  }

  private static List<String> list(String text) {
    return Arrays.stream(text.split(",", -1)).map(String::strip).toList();
  }

  private static Cell between(String text, Function<String, @Nullable Amount> parameters)
      throws Refused {
    Matcher range = RANGE.matcher(text);
    if (range.matches()) {
      int low = plain(range.group(1), parameters);
      int high = plain(range.group(2), parameters);
      if (low > high) {
        throw new Refused("un intervalle qui commence par sa plus petite borne");
      }
      return new Cell.Between(low, high);
    }
    Matcher compared = COMPARED.matcher(text);
    if (!compared.matches()) {
      int value = plain(text, parameters);
      return new Cell.Between(value, value);
    }
    int value = plain(compared.group(2), parameters);
    return switch (compared.group(1)) {
      case "<" -> new Cell.Between(null, value - 1);
      case "≤", "<=" -> new Cell.Between(null, value);
      case "≥", ">=" -> new Cell.Between(value, null);
      case ">" -> new Cell.Between(value + 1, null);
      default -> new Cell.Between(value, value);
    };
  }

  private static int plain(String text, Function<String, @Nullable Amount> parameters)
      throws Refused {
    return amount(text, parameters).value();
  }

  private static Amount amount(String text, Function<String, @Nullable Amount> parameters)
      throws Refused {
    Matcher name = PARAMETER.matcher(text.strip());
    if (name.matches()) {
      Amount value = parameters.apply(name.group(1));
      if (value == null) {
        throw new Refused(
            "un paramètre de parameters.csv qui a une valeur pendant toute la période de la ligne");
      }
      return value;
    }
    Matcher amount = AMOUNT.matcher(text.strip());
    if (amount.matches()) {
      try {
        Amount.Unit unit =
            amount.group(2) == null ? Amount.Unit.NONE : Amount.Unit.of(amount.group(2));
        return new Amount(Integer.parseInt(amount.group(1)), unit);
      } catch (IllegalArgumentException e) {
        throw new Refused("une unité parmi ans, mois, jours");
      }
    }
    throw new Refused("un nombre, ou @ et le nom d'un paramètre (≥ 16, 16..25, ≤ @parametre)");
  }

  private static Cell date(String text, Function<String, @Nullable Amount> parameters)
      throws Refused {
    Matcher range = RANGE.matcher(text);
    if (range.matches()) {
      LocalDate from = day(range.group(1));
      LocalDate to = day(range.group(2));
      if (from.isAfter(to)) {
        throw new Refused("une période qui commence par sa date la plus ancienne");
      }
      return new Cell.Dates(from, to);
    }
    Matcher compared = COMPARED.matcher(text);
    if (!compared.matches()) {
      LocalDate day = day(text);
      return new Cell.Dates(day, day);
    }
    Amount amount = amount(compared.group(2), parameters);
    Comparison comparison =
        switch (compared.group(1)) {
          case "<" -> Comparison.LESS;
          case "≤", "<=" -> Comparison.AT_MOST;
          case "≥", ">=" -> Comparison.AT_LEAST;
          case ">" -> Comparison.MORE;
          default -> null;
        };
    if (comparison == null || !amount.unit().isDuration()) {
      throw new Refused("une durée avec son unité (< 9 mois, ≥ 3 ans)");
    }
    return new Cell.Elapsed(comparison, amount);
  }

  /** A day as AAAA-MM-JJ, or JJ/MM/AAAA as a French spreadsheet rewrites it. */
  static LocalDate day(String text) throws Refused {
    try {
      return text.contains("/")
          ? LocalDate.parse(text.strip(), FRENCH_DATE)
          : LocalDate.parse(text.strip());
    } catch (DateTimeParseException e) {
      throw new Refused(
          "une date (AAAA-MM-JJ ou JJ/MM/AAAA), une période (date..date) ou une durée (< 9 mois)");
    }
  }
}
