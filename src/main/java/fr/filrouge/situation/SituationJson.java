package fr.filrouge.situation;

import fr.filrouge.situation.InvalidInput.Problem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads and writes situations and pathway states as JSON, by the vocabulary. Every fault is named
 * with its JSON pointer; nothing is coerced, guessed or dropped.
 */
public final class SituationJson {

  /** Enough to see that a body is wrong; reading on would only make work. */
  private static final int MANY_PROBLEMS = 100;

  private static final int LONGEST_NAME = 80;

  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

  /** What is told when a date is wrong. */
  public static final String DATE_EXPECTED =
      "Une date qui existe, entre le "
          + EARLIEST
          + " et le "
          + LATEST
          + ", est attendue sous la forme AAAA-MM-JJ.";

  private static final Pattern COMMUNE = Pattern.compile("\\d{5}|2[AB]\\d{3}");
  private static final String NO_SUCH_COMMUNE =
      "Aucune commune, d'aujourd'hui ou d'autrefois, n'a ce code. Un code commune de l'Insee est"
          + " attendu (14118 pour Caen), pas un code postal (14000).";
  private static final Pattern OCCUPATION = Pattern.compile("[A-N]\\d{4}");
  private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  /** Levels of 1969 in the framework of 2019 (domain §7). */
  private static final Map<String, Integer> LEVELS_OF_1969 =
      Map.of("VI", 1, "V bis", 2, "V", 3, "IV", 4, "III", 5, "II", 6, "I", 7);

  private static final Set<String> PATHWAY_FLAGS =
      orderedSet(
          "referentNamed",
          "contractSigned",
          "obstaclesAssessed",
          "basicSkillsScreened",
          "disabilityContactMade",
          "skillsToRecord",
          "unexcusedAbsence");
  private static final Set<String> PATHWAY_DATES = orderedSet("nextDueOn", "lastEntryOn");

  private final Vocabulary vocabulary;
  private final Predicate<String> communes;

  public SituationJson(Vocabulary vocabulary) {
    this(vocabulary, code -> true);
  }

  /**
   * @param communes whether a well-formed INSEE code may be that of a commune
   */
  public SituationJson(Vocabulary vocabulary, Predicate<String> communes) {
    this.vocabulary = vocabulary;
    this.communes = communes;
  }

  /**
   * Reads a situation; {@code null} values are unknown.
   *
   * @param pointer JSON pointer of the node, to name faults
   * @throws InvalidInput naming every fault
   */
  public Situation read(JsonNode node, String pointer) {
    return merge(Situation.UNKNOWN, node, pointer);
  }

  /**
   * Applies a JSON merge patch (RFC 7396): {@code null} forgets a fact, an absent one stays.
   *
   * @throws InvalidInput naming every fault
   */
  public Situation merge(Situation situation, JsonNode patch, String pointer) {
    List<Problem> problems = new ArrayList<>();
    Map<String, Object> values = new TreeMap<>(situation.values());
    merge(patch, "", pointer, values, problems);
    if (!problems.isEmpty()) {
      throw new InvalidInput(problems);
    }
    return Situation.of(values);
  }

  private void merge(
      JsonNode patch,
      String prefix,
      String pointer,
      Map<String, Object> values,
      List<Problem> problems) {
    if (!patch.isObject()) {
      problems.add(new Problem(pointer, "Un objet JSON est attendu."));
      return;
    }
    for (Map.Entry<String, JsonNode> property : patch.properties()) {
      if (problems.size() >= MANY_PROBLEMS) {
        return;
      }
      String code = prefix + property.getKey();
      String place = pointer + "/" + escaped(property.getKey());
      JsonNode value = property.getValue();
      Field field = property.getKey().contains(".") ? null : vocabulary.find(code).orElse(null);
      if (field != null) {
        Object read = value.isNull() ? null : value(field, value, place, problems);
        if (read == null) {
          values.remove(code);
        } else {
          values.put(code, read);
        }
      } else if (prefix.isEmpty() && isObject(code)) {
        if (value.isNull()) {
          values.keySet().removeIf(known -> known.startsWith(code + "."));
        } else {
          merge(value, code + ".", place, values, problems);
        }
      } else {
        problems.add(new Problem(place, "Champ inconnu. Champs admis : " + properties(prefix)));
      }
    }
  }

  private boolean isObject(String code) {
    return vocabulary.fields().stream().anyMatch(f -> f.code().startsWith(code + "."));
  }

  private String properties(String prefix) {
    return vocabulary.fields().stream()
        .map(Field::code)
        .filter(code -> code.startsWith(prefix))
        .map(code -> code.substring(prefix.length()).replaceAll("\\..*", ""))
        .distinct()
        .collect(Collectors.joining(", ", "", "."));
  }

  private @Nullable Object value(
      Field field, JsonNode node, String pointer, List<Problem> problems) {
    return switch (field.type()) {
      case BOOLEAN -> flag(node, pointer, problems);
      case DATE -> date(node, pointer, problems);
      case NUMBER -> number(node, field, pointer, problems);
      case LEVEL -> level(node, field, pointer, problems);
      case CODE -> code(node, field, pointer, problems);
      case CODES, MEASURES -> codes(node, field, pointer, problems);
      case COMMUNE -> commune(node, pointer, problems);
      case OCCUPATION ->
          matching(
              node,
              OCCUPATION,
              "Un code ROME est attendu : une lettre de A à N et quatre chiffres (K1302).",
              pointer,
              problems);
    };
  }

  private @Nullable String commune(JsonNode node, String pointer, List<Problem> problems) {
    String code =
        matching(
            node, COMMUNE, "Un code commune de l'Insee est attendu (14118).", pointer, problems);
    if (code == null || communes.test(code)) {
      return code;
    }
    problems.add(new Problem(pointer, NO_SUCH_COMMUNE));
    return null;
  }

  private static @Nullable Boolean flag(JsonNode node, String pointer, List<Problem> problems) {
    if (node.isBoolean()) {
      return node.booleanValue();
    }
    problems.add(new Problem(pointer, "true ou false est attendu."));
    return null;
  }

  private static @Nullable LocalDate date(JsonNode node, String pointer, List<Problem> problems) {
    if (node.isString() && ISO_DATE.matcher(node.stringValue()).matches()) {
      try {
        LocalDate date = LocalDate.parse(node.stringValue());
        if (isNear(date)) {
          return date;
        }
      } catch (DateTimeParseException e) {
        // a date that does not exist is told like any other wrong date, below
      }
    }
    problems.add(new Problem(pointer, DATE_EXPECTED));
    return null;
  }

  private static boolean isNear(LocalDate date) {
    return !date.isBefore(EARLIEST) && !date.isAfter(LATEST);
  }

  /**
   * Refuses a date too far away to be meant.
   *
   * @throws InvalidInput naming the place
   */
  public static LocalDate near(LocalDate date, String pointer) {
    if (!isNear(date)) {
      throw new InvalidInput(pointer, DATE_EXPECTED);
    }
    return date;
  }

  private static @Nullable Integer number(
      JsonNode node, Field field, String pointer, List<Problem> problems) {
    if (node.isIntegralNumber() && node.canConvertToInt()) {
      int number = node.intValue();
      if ((field.min() == null || number >= field.min())
          && (field.max() == null || number <= field.max())) {
        return number;
      }
    }
    problems.add(
        new Problem(
            pointer, "Un nombre entier de " + field.min() + " à " + field.max() + " est attendu."));
    return null;
  }

  /** An integer is a level of 2019; the notation of 1969 has to say its name. */
  private static @Nullable Integer level(
      JsonNode node, Field field, String pointer, List<Problem> problems) {
    if (!node.isObject()) {
      return number(node, field, pointer, problems);
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
    problems.add(
        new Problem(
            pointer,
            "Un niveau de 1 à 8 (cadre de 2019) est attendu, ou un objet {\"framework\":\"1969\",\"level\":…} avec VI, V bis, V, IV, III, II ou I."));
    return null;
  }

  private static @Nullable String code(
      JsonNode node, Field field, String pointer, List<Problem> problems) {
    if (node.isString() && field.allows(node.stringValue())) {
      return node.stringValue();
    }
    problems.add(new Problem(pointer, allowed(field)));
    return null;
  }

  private static @Nullable Set<String> codes(
      JsonNode node, Field field, String pointer, List<Problem> problems) {
    if (!node.isArray()) {
      problems.add(new Problem(pointer, "Une liste est attendue. " + allowed(field)));
      return null;
    }
    Set<String> codes = new LinkedHashSet<>();
    int index = 0;
    for (JsonNode item : node) {
      if (problems.size() >= MANY_PROBLEMS) {
        return null;
      }
      String place = pointer + "/" + index++;
      String code = code(item, field, place, problems);
      if (code != null && !codes.add(code)) {
        problems.add(new Problem(place, "Ce code est donné deux fois."));
      }
    }
    return Set.copyOf(codes);
  }

  private static String allowed(Field field) {
    return "Codes admis : "
        + field.codes().stream().map(Field.Code::code).collect(Collectors.joining(", ", "", "."));
  }

  private static @Nullable String matching(
      JsonNode node, Pattern pattern, String expected, String pointer, List<Problem> problems) {
    if (node.isString() && pattern.matcher(node.stringValue()).matches()) {
      return node.stringValue();
    }
    problems.add(new Problem(pointer, expected));
    return null;
  }

  /**
   * Reads the state of a pathway; absent or {@code null} means not done.
   *
   * @throws InvalidInput naming every fault
   */
  public PathwayState readPathway(JsonNode node, String pointer) {
    List<Problem> problems = new ArrayList<>();
    if (!node.isObject()) {
      throw new InvalidInput(pointer, "Un objet JSON est attendu.");
    }
    Map<String, Object> values = new TreeMap<>();
    for (Map.Entry<String, JsonNode> property : node.properties()) {
      if (problems.size() >= MANY_PROBLEMS) {
        break;
      }
      String name = property.getKey();
      String place = pointer + "/" + escaped(name);
      JsonNode value = property.getValue();
      Object read = null;
      if (PATHWAY_FLAGS.contains(name)) {
        read = value.isNull() ? null : flag(value, place, problems);
      } else if (PATHWAY_DATES.contains(name)) {
        read = value.isNull() ? null : date(value, place, problems);
      } else if (name.equals("enteredMeasures")) {
        Field measures = vocabulary.field("completedMeasures");
        read = value.isNull() ? null : codes(value, measures, place, problems);
      } else {
        problems.add(
            new Problem(
                place,
                "Champ inconnu. Champs admis : "
                    + String.join(", ", PATHWAY_FLAGS)
                    + ", enteredMeasures, "
                    + String.join(", ", PATHWAY_DATES)
                    + "."));
      }
      if (read != null) {
        values.put(name, read);
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidInput(problems);
    }
    return pathway(values);
  }

  @SuppressWarnings("unchecked")
  private static PathwayState pathway(Map<String, Object> values) {
    return new PathwayState(
        values.get("referentNamed") == Boolean.TRUE,
        values.get("contractSigned") == Boolean.TRUE,
        values.get("obstaclesAssessed") == Boolean.TRUE,
        values.get("basicSkillsScreened") == Boolean.TRUE,
        values.get("disabilityContactMade") == Boolean.TRUE,
        values.get("skillsToRecord") == Boolean.TRUE,
        values.get("unexcusedAbsence") == Boolean.TRUE,
        (Set<String>) values.getOrDefault("enteredMeasures", Set.of()),
        (LocalDate) values.get("nextDueOn"),
        (LocalDate) values.get("lastEntryOn"));
  }

  /**
   * Reads a date that exists.
   *
   * @throws InvalidInput naming the place
   */
  public static LocalDate readDate(JsonNode node, String pointer) {
    List<Problem> problems = new ArrayList<>();
    LocalDate date = date(node, pointer, problems);
    if (date == null) {
      throw new InvalidInput(problems);
    }
    return date;
  }

  /** The pointer of a property below another pointer, escaped and of bearable length. */
  public static String pointer(String parent, String property) {
    return parent + "/" + escaped(property);
  }

  /** Writes the known facts; an object field is written as an object. */
  public ObjectNode write(Situation situation) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    for (Field field : vocabulary.fields()) {
      Object value = situation.get(field.code());
      if (value != null) {
        int dot = field.code().indexOf('.');
        ObjectNode target =
            dot < 0 ? json : json.withObjectProperty(field.code().substring(0, dot));
        write(target, field.code().substring(dot + 1), value);
      }
    }
    return json;
  }

  private static void write(ObjectNode target, String name, Object value) {
    if (value instanceof Boolean flag) {
      target.put(name, flag);
    } else if (value instanceof Integer number) {
      target.put(name, number);
    } else if (value instanceof Set<?> codes) {
      var array = target.putArray(name);
      codes.stream().map(Object::toString).sorted().forEach(array::add);
    } else {
      target.put(name, value.toString());
    }
  }

  /**
   * Facts of the past that lie after the date of the answer.
   *
   * @throws InvalidInput naming each of them
   */
  public static void refuseFutureFacts(Situation situation, LocalDate asOf, String pointer) {
    List<Problem> problems = new ArrayList<>();
    for (String field : List.of("birthDate", "leftInitialTrainingOn", "businessCreatedOn")) {
      LocalDate date = situation.date(field);
      if (date != null && date.isAfter(asOf)) {
        problems.add(
            new Problem(
                pointer + "/" + field,
                "Cette date est après la date de la réponse (" + asOf + ")."));
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidInput(problems);
    }
  }

  private static String escaped(String name) {
    String shortened =
        name.codePointCount(0, name.length()) > LONGEST_NAME
            ? name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME)) + "…"
            : name;
    return shortened.replace("~", "~0").replace("/", "~1");
  }

  private static Set<String> orderedSet(String... names) {
    return java.util.Collections.unmodifiableSet(new LinkedHashSet<>(List.of(names)));
  }
}
