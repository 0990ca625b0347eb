package fr.filrouge.eligibility.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.rules.Measure;
import fr.filrouge.rules.RuleBook;
import fr.filrouge.rules.Rules;
import fr.filrouge.situation.Field;
import fr.filrouge.situation.PathwayState;
import fr.filrouge.situation.Restriction;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The contract and the vocabulary are two files that people edit: here they are held together. */
@RunningApplication
@DisplayName("openapi.yaml")
class ContractTest {

  private static final String DRIFT =
      "api/openapi.yaml and rules/vocabulary.yaml (or rules/measures.yaml) no longer say the same:"
          + " programs would be told of fields or codes that are refused, or not told of new ones";

  private final RuleBook book = Rules.BOOK;

  private final Contract contract = Contract.CURRENT;

  @Test
  @DisplayName(
      "lists in Situation exactly the fields of the vocabulary, with their types and codes")
  void situation() {
    Map<String, String> vocabulary = new TreeMap<>();
    book.vocabulary().fields().forEach(field -> vocabulary.put(field.code(), shape(field)));

    Map<String, String> described = new TreeMap<>();
    contract
        .schema("Situation")
        .path("properties")
        .properties()
        .forEach(
            property -> {
              JsonNode inner = property.getValue().path("properties");
              if (inner.isMissingNode()) {
                described.put(property.getKey(), shape(property.getValue()));
              } else {
                inner
                    .properties()
                    .forEach(
                        part ->
                            described.put(
                                property.getKey() + "." + part.getKey(), shape(part.getValue())));
              }
            });

    assertThat(described).as(DRIFT).isEqualTo(vocabulary);
  }

  @Test
  @DisplayName("leaves the codes of measures and steps open: policy staff add measures")
  void openLists() {
    assertThat(contract.schema("MeasureCode").has("enum")).isFalse();
    Pattern code = Pattern.compile(contract.schema("MeasureCode").path("pattern").asString());
    assertThat(book.measures()).extracting(Measure::code).allMatch(code.asMatchPredicate());
    assertThat(book.stepLabels().keySet()).allMatch(code.asMatchPredicate());
  }

  @Test
  @DisplayName("lists in PathwayState exactly what the state of a pathway holds")
  void pathway() {
    Map<String, String> state = new TreeMap<>();
    for (RecordComponent part : PathwayState.class.getRecordComponents()) {
      state.put(
          part.getName(),
          part.getType() == boolean.class
              ? "boolean"
              : part.getType() == LocalDate.class ? "date" : "measures");
    }
    Map<String, String> described = new TreeMap<>();
    contract
        .schema("PathwayState")
        .path("properties")
        .properties()
        .forEach(property -> described.put(property.getKey(), shape(property.getValue())));

    assertThat(described).as(DRIFT).isEqualTo(state);
  }

  @Test
  @DisplayName("says which facts of a person are restricted")
  void restricted() {
    List<String> restricted =
        book.vocabulary().fields().stream()
            .filter(field -> field.restriction().isPresent())
            .map(Field::code)
            .toList();

    assertThat(contract.schema("Situation").path("properties").properties())
        .filteredOn(p -> p.getValue().path("description").asString("").startsWith("Donnée restr"))
        .extracting(Map.Entry::getKey)
        .as(DRIFT)
        .containsExactlyInAnyOrderElementsOf(restricted);
  }

  @Test
  @DisplayName("lists in each restricted section its fields of the vocabulary, as in Situation")
  void sections() {
    assertThat(section("DisabilitySectionBody"))
        .as(DRIFT)
        .isEqualTo(fields(Restriction.DISABILITY));
    assertThat(section("DetentionSectionBody")).as(DRIFT).isEqualTo(fields(Restriction.DETENTION));
  }

  private Map<String, String> section(String schema) {
    Map<String, String> described = new TreeMap<>();
    for (var property : contract.schema(schema).path("properties").properties()) {
      if (!List.of("notes", "validUntil", "contactMadeOn").contains(property.getKey())) {
        described.put(property.getKey(), shape(property.getValue()));
      }
    }
    return described;
  }

  private Map<String, String> fields(Restriction restriction) {
    Map<String, String> fields = new TreeMap<>();
    for (Field field : book.vocabulary().fields()) {
      if (field.restriction().filter(restriction::equals).isPresent()) {
        fields.put(field.code(), shape(field));
      }
    }
    return fields;
  }

  private static String shape(Field field) {
    String codes = String.join(",", field.codes().stream().map(Field.Code::code).toList());
    return switch (field.type()) {
      case BOOLEAN -> "boolean";
      case DATE -> field.mayBeNever() ? "date or NEVER" : "date";
      case CODE -> "one of " + codes;
      case CODES -> "some of " + codes;
      case MEASURES -> "measures";
      case NUMBER -> field.min() + " to " + field.max();
      case LEVEL -> "1 to 8, or a level of 1969";
      case COMMUNE -> "^(\\d{5}|2[AB]\\d{3})$";
      case OCCUPATION -> "^[A-N]\\d{4}$";
      case FORMACODE -> "^\\d{5}$";
    };
  }

  private static String shape(JsonNode schema) {
    if (schema.has("oneOf")) {
      JsonNode level = schema.path("oneOf").path(0);
      return level.path("minimum") + " to " + level.path("maximum") + ", or a level of 1969";
    }
    if (schema.has("anyOf")) {
      List<String> kinds = new ArrayList<>();
      schema.path("anyOf").forEach(kind -> kinds.add(kind.toString()));
      assertThat(kinds)
          .as("null means unknown, everywhere")
          .contains("{\"$ref\":\"#/components/schemas/Day\"}", "{\"type\":\"null\"}");
      return kinds.size() > 2 ? "date or NEVER" : "date";
    }
    assertThat(strings(schema.path("type"))).as("null means unknown, everywhere").contains("null");
    String type = schema.path("type").path(0).asString();
    if (type.equals("array")) {
      JsonNode items = schema.path("items");
      return items.has("$ref") ? "measures" : "some of " + codes(items);
    }
    if (type.equals("integer")) {
      return schema.path("minimum") + " to " + schema.path("maximum");
    }
    if (schema.has("enum")) {
      return "one of " + codes(schema);
    }
    return schema.path("format").asString(schema.path("pattern").asString(type));
  }

  private static String codes(JsonNode schema) {
    return String.join(",", strings(schema.path("enum")));
  }

  private static List<String> strings(JsonNode array) {
    List<String> strings = new ArrayList<>();
    array.forEach(
        item -> {
          if (!item.isNull()) {
            strings.add(item.asString());
          }
        });
    return strings;
  }
}
