package fr.filrouge.situation;

import fr.filrouge.situation.InvalidInput.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads one JSON value by the type of its field; each fault is added with its JSON pointer. */
final class ValueReader {

  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);
  private static final String ISO_DATE = "0000-00-00";

  static final String DATE_EXPECTED =
      "Une date qui existe, entre le "
          + EARLIEST
          + " et le "
          + LATEST
          + ", est attendue sous la forme AAAA-MM-JJ.";

  /** Levels of 1969 in the framework of 2019 (domain §7). */
  private static final Map<String, Integer> LEVELS_OF_1969 =
      Map.of("VI", 1, "V bis", 2, "V", 3, "IV", 4, "III", 5, "II", 6, "I", 7);

  private static final String NO_SUCH_COMMUNE =
      "Aucune commune, d'aujourd'hui ou d'autrefois, n'a ce code. Un code commune de l'Insee est"
          + " attendu (14118 pour Caen), pas un code postal (14000).";

  private final List<Problem> problems;
  private final Predicate<String> communes;

  /**
   * @param communes whether a well-formed INSEE code may be that of a commune
   */
  ValueReader(List<Problem> problems, Predicate<String> communes) {
    this.problems = problems;
    this.communes = communes;
  }

  /** The value, {@code null} after a fault. */
  @Nullable Object read(Field field, JsonNode node, Object place) {
    return switch (field.type()) {
      case BOOLEAN -> flag(node, place);
      case DATE -> field.mayBeNever() && isNever(node) ? Situation.NEVER : date(field, node, place);
      case NUMBER -> number(node, field, place);
      case LEVEL -> level(node, field, place);
      case CODE -> code(node, field, place);
      case CODES, MEASURES -> codes(node, field, place);
      case COMMUNE -> commune(node, place);
      case OCCUPATION, FORMACODE -> nomenclature(node, field.type(), place);
    };
  }

  private @Nullable String commune(JsonNode node, Object place) {
    String code = nomenclature(node, FieldType.COMMUNE, place);
    return code == null || communes.test(code) ? code : fault(place, NO_SUCH_COMMUNE);
  }

  @Nullable Boolean flag(JsonNode node, Object place) {
    if (node.isBoolean()) {
      return node.booleanValue();
    }
    return fault(place, "true ou false est attendu.");
  }

  private static boolean isNever(JsonNode node) {
    return node.isString() && node.stringValue().equals(Situation.NEVER);
  }

  private @Nullable LocalDate date(Field field, JsonNode node, Object place) {
    LocalDate date = dateIn(node);
    if (date != null) {
      return date;
    }
    String never = " « " + Situation.NEVER + " » est admis si cela n'a jamais eu lieu.";
    return fault(place, field.mayBeNever() ? DATE_EXPECTED + never : DATE_EXPECTED);
  }

  @Nullable LocalDate date(JsonNode node, Object place) {
    LocalDate date = dateIn(node);
    return date == null ? fault(place, DATE_EXPECTED) : date;
  }

  private static @Nullable LocalDate dateIn(JsonNode node) {
    LocalDate date = node.isString() ? dateIn(node.stringValue()) : null;
    return date != null && isNear(date) ? date : null;
  }

  /** Read digit by digit, as most lines of a batch hold several; {@code null} if none is. */
  private static @Nullable LocalDate dateIn(String text) {
    if (text.length() != ISO_DATE.length()) {
      return null;
    }
    int number = 0;
    for (int i = 0; i < ISO_DATE.length(); i++) {
      char sign = text.charAt(i);
      if (ISO_DATE.charAt(i) == '-' ? sign != '-' : sign < '0' || sign > '9') {
        return null;
      }
      number = sign == '-' ? number : number * 10 + sign - '0';
    }
    return date(number / 10_000, number / 100 % 100, number % 100);
  }

  private static @Nullable LocalDate date(int year, int month, int day) {
    boolean exists =
        month >= 1 && month <= 12 && day >= 1 && day <= YearMonth.of(year, month).lengthOfMonth();
    return exists ? LocalDate.of(year, month, day) : null;
  }

  static boolean isNear(LocalDate date) {
    return !date.isBefore(EARLIEST) && !date.isAfter(LATEST);
  }

  private @Nullable Number number(JsonNode node, Field field, Object place) {
    int decimals = field.limits().decimals();
    if (decimals == 0 && node.isIntegralNumber() && node.canConvertToInt()) {
      int number = node.intValue();
      if (within(BigDecimal.valueOf(number), field)) {
        return number;
      }
    }
    if (decimals > 0 && node.isNumber()) {
      BigDecimal number = node.decimalValue();
      if (number.precision() < 30
          && number.stripTrailingZeros().scale() <= decimals
          && within(number, field)) {
        return number.setScale(decimals);
      }
    }
    String kind = decimals == 0 ? "Un nombre entier de " : "Un nombre de ";
    String most = decimals == 0 ? "" : ", avec " + decimals + " décimale(s) au plus,";
    return fault(place, kind + field.min() + " à " + field.max() + most + " est attendu.");
  }

  private static boolean within(BigDecimal number, Field field) {
    return (field.min() == null || number.compareTo(BigDecimal.valueOf(field.min())) >= 0)
        && (field.max() == null || number.compareTo(BigDecimal.valueOf(field.max())) <= 0);
  }

  /** An integer is a level of 2019; the notation of 1969 has to say its name. */
  private @Nullable Number level(JsonNode node, Field field, Object place) {
    if (!node.isObject()) {
      return number(node, field, place);
    }
    JsonNode framework = node.path("framework");
    JsonNode level = node.path("level");
    if (node.size() == 2 && framework.isString() && level.isString()) {
      Integer converted =
          framework.stringValue().equals("1969") ? LEVELS_OF_1969.get(level.stringValue()) : null;
      if (converted != null) {
        return converted;
      }
    }
    return fault(
        place,
        "Un niveau de 1 à 8 (cadre de 2019) est attendu, ou un objet {\"framework\":\"1969\",\"level\":…} avec VI, V bis, V, IV, III, II ou I.");
  }

  private @Nullable String code(JsonNode node, Field field, Object place) {
    if (node.isString() && field.allows(node.stringValue())) {
      return node.stringValue();
    }
    return fault(place, allowed(field));
  }

  private @Nullable Set<String> codes(JsonNode node, Field field, Object place) {
    if (!node.isArray()) {
      return fault(place, "Une liste est attendue. " + allowed(field));
    }
    Set<String> codes = new LinkedHashSet<>();
    int index = 0;
    for (JsonNode element : node) {
      if (problems.size() >= SituationJson.MANY_PROBLEMS) {
        return null;
      }
      Object item = new Place(place, index++);
      String code = code(element, field, item);
      if (code != null && !codes.add(code)) {
        fault(item, "Ce code est donné deux fois.");
      }
    }
    return Set.copyOf(codes);
  }

  private static String allowed(Field field) {
    return "Codes admis : "
        + field.codes().stream().map(Field.Code::code).collect(Collectors.joining(", ", "", "."));
  }

  private @Nullable String nomenclature(JsonNode node, FieldType type, Object place) {
    if (node.isString() && type.writes(node.stringValue())) {
      return node.stringValue();
    }
    return fault(place, type.expected());
  }

  private <T> @Nullable T fault(Object place, String expected) {
    problems.add(new Problem(place.toString(), expected));
    return null;
  }
}
