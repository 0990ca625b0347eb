package fr.filrouge.situation;

import fr.filrouge.situation.InvalidInput.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the state of a pathway; absent or {@code null} means not done. */
final class PathwayJson {

  private static final String ENTERED = "enteredMeasures";

  private static final Map<String, Field> FIELDS =
      PathwayState.fields().stream().collect(Collectors.toMap(Field::code, field -> field));

  private final List<Problem> problems = new ArrayList<>();
  private final ValueReader values = new ValueReader(problems, code -> true);
  private final Field measures;

  private PathwayJson(Field measures) {
    this.measures = measures;
  }

  /**
   * @param measures a field that allows the codes of all measures
   * @throws InvalidInput naming every fault
   */
  static PathwayState read(JsonNode node, String pointer, Field measures) {
    if (!node.isObject()) {
      throw new InvalidInput(pointer, "Un objet JSON est attendu.");
    }
    PathwayJson json = new PathwayJson(measures);
    Map<String, Object> read = new TreeMap<>();
    for (Map.Entry<String, JsonNode> property : node.properties()) {
      if (json.problems.size() >= SituationJson.MANY_PROBLEMS) {
        break;
      }
      String name = property.getKey();
      Object value = json.value(name, property.getValue(), new Place(pointer, name));
      if (value != null) {
        read.put(name, value);
      }
    }
    if (!json.problems.isEmpty()) {
      throw new InvalidInput(json.problems);
    }
    return state(read);
  }

  private @Nullable Object value(String name, JsonNode value, Place place) {
    Optional<Field> field = field(name);
    if (field.isEmpty()) {
      problems.add(new Problem(place.toString(), "Champ inconnu. Champs admis : " + names() + "."));
      return null;
    }
    if (value.isNull()) {
      return null;
    }
    return field.get().type() == FieldType.DATE
        ? values.date(value, place)
        : values.read(field.get(), value, place);
  }

  private Optional<Field> field(String name) {
    return name.equals(ENTERED) ? Optional.of(measures) : Optional.ofNullable(FIELDS.get(name));
  }

  private static String names() {
    return Stream.of(FieldType.BOOLEAN, FieldType.MEASURES, FieldType.DATE)
        .flatMap(
            type ->
                type == FieldType.MEASURES
                    ? Stream.of(ENTERED)
                    : PathwayState.fields().stream()
                        .filter(field -> field.type() == type)
                        .map(Field::code))
        .collect(Collectors.joining(", "));
  }

  @SuppressWarnings("unchecked")
  private static PathwayState state(Map<String, Object> values) {
    return new PathwayState(
        values.get("referentNamed") == Boolean.TRUE,
        values.get("contractSigned") == Boolean.TRUE,
        values.get("obstaclesAssessed") == Boolean.TRUE,
        values.get("basicSkillsScreened") == Boolean.TRUE,
        values.get("disabilityContactMade") == Boolean.TRUE,
        values.get("skillsToRecord") == Boolean.TRUE,
        values.get("unexcusedAbsence") == Boolean.TRUE,
        (Set<String>) values.getOrDefault(ENTERED, Set.of()),
        (LocalDate) values.get("nextDueOn"),
        (LocalDate) values.get("lastEntryOn"));
  }
}
