package fr.filrouge.situation;

import fr.filrouge.situation.InvalidInput.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads and writes situations and pathway states as JSON, by a vocabulary. Every fault is named
 * with its JSON pointer; nothing is coerced, guessed or dropped.
 */
public final class SituationJson {

  /** Enough to see that a body is wrong; reading on would only make work. */
  static final int MANY_PROBLEMS = 100;

  private static final int LONGEST_NAME = 80;

  /** What is told when a date is wrong. */
  public static final String DATE_EXPECTED = ValueReader.DATE_EXPECTED;

  private final Vocabulary vocabulary;
  private final Field measures;
  private final Predicate<String> communes;

  /**
   * @param measures a field that allows the codes of all measures
   * @param communes whether a well-formed INSEE code may be that of a commune
   */
  public SituationJson(Vocabulary vocabulary, Field measures, Predicate<String> communes) {
    this.vocabulary = vocabulary;
    this.measures = measures;
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
    SortedMap<String, Object> values = new TreeMap<>(situation.values());
    merge(patch, "", pointer, values, problems);
    if (!problems.isEmpty()) {
      throw new InvalidInput(problems);
    }
    return Situation.owning(values);
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
      Place place = new Place(pointer, property.getKey());
      JsonNode value = property.getValue();
      Field field = property.getKey().contains(".") ? null : vocabulary.find(code).orElse(null);
      if (field != null) {
        Object read =
            value.isNull() ? null : new ValueReader(problems, communes).read(field, value, place);
        if (read == null) {
          values.remove(code);
        } else {
          values.put(code, read);
        }
      } else if (prefix.isEmpty() && vocabulary.isObject(code)) {
        if (value.isNull()) {
          values.keySet().removeIf(known -> known.startsWith(code + "."));
        } else {
          merge(value, code + ".", place.toString(), values, problems);
        }
      } else {
        problems.add(
            new Problem(place.toString(), "Champ inconnu. Champs admis : " + properties(prefix)));
      }
    }
  }

  private String properties(String prefix) {
    return vocabulary.fields().stream()
        .map(Field::code)
        .filter(code -> code.startsWith(prefix))
        .map(code -> code.substring(prefix.length()).replaceAll("\\..*", ""))
        .distinct()
        .collect(Collectors.joining(", ", "", "."));
  }

  /**
   * Reads the state of a pathway; absent or {@code null} means not done.
   *
   * @throws InvalidInput naming every fault
   */
  public PathwayState readPathway(JsonNode node, String pointer) {
    return PathwayJson.read(node, pointer, measures);
  }

  /**
   * Reads a date that exists.
   *
   * @throws InvalidInput naming the place
   */
  public static LocalDate readDate(JsonNode node, String pointer) {
    List<Problem> problems = new ArrayList<>();
    LocalDate date = new ValueReader(problems, code -> true).date(node, pointer);
    if (date == null) {
      throw new InvalidInput(problems);
    }
    return date;
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
    } else if (value instanceof BigDecimal number) {
      target.put(name, number);
    } else if (value instanceof Set<?> codes) {
      var array = target.putArray(name);
      codes.stream().map(Object::toString).sorted().forEach(array::add);
    } else {
      target.put(name, value.toString());
    }
  }

  /**
   * Facts of the past, by the vocabulary, that lie after the date of the answer.
   *
   * @throws InvalidInput naming each of them
   */
  public static void refuseFutureFacts(
      Vocabulary vocabulary, Situation situation, LocalDate asOf, String pointer) {
    List<Problem> problems = new ArrayList<>();
    for (Field field : vocabulary.fields()) {
      LocalDate date = field.past() ? situation.date(field.code()) : null;
      if (date != null && date.isAfter(asOf)) {
        problems.add(
            new Problem(
                pointer + "/" + field.code().replace('.', '/'),
                "Cette date est après la date de la réponse (" + asOf + ")."));
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidInput(problems);
    }
  }

  /** The pointer of a property below another pointer, escaped and of bearable length. */
  public static String pointer(String parent, String property) {
    return parent + "/" + escaped(property);
  }

  private static String escaped(String name) {
    if (name.length() <= LONGEST_NAME && name.indexOf('~') < 0 && name.indexOf('/') < 0) {
      return name;
    }
    String shortened =
        name.codePointCount(0, name.length()) > LONGEST_NAME
            ? name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME)) + "…"
            : name;
    return shortened.replace("~", "~0").replace("/", "~1");
  }
}
