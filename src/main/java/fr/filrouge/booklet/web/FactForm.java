package fr.filrouge.booklet.web;

import fr.filrouge.booklet.Section;
import fr.filrouge.booklet.web.Labels.Option;
import fr.filrouge.commune.Communes;
import fr.filrouge.commune.Place;
import fr.filrouge.rules.RuleBook;
import fr.filrouge.situation.Field;
import fr.filrouge.situation.FieldType;
import fr.filrouge.situation.InvalidInput;
import fr.filrouge.situation.Situation;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * How one fact is asked on a form, and what was answered. Its value is one text: "oui", a code,
 * codes with commas between, a day, a number; nothing typed is an empty one.
 */
record FactForm(Field field, List<Option> options) {

  private static final String YES = "oui";
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int PLACES = 6;

  static FactForm of(Field field, Opened opened) {
    return new FactForm(
        field,
        switch (field.type()) {
          case BOOLEAN -> List.of(new Option(YES, "Oui"), new Option("non", "Non"));
          case MEASURES -> measures(opened);
          default ->
              field.codes().stream()
                  .map(
                      code ->
                          new Option(
                              code.code(),
                              StringUtils.capitalize(
                                  code.description() == null
                                      ? code.label()
                                      : code.label() + " – " + code.description())))
                  .toList();
        });
  }

  private static List<Option> measures(Opened opened) {
    RuleBook book = opened.rules().book();
    return book.measures().stream()
        .filter(
            m ->
                book.restrictionOf(m.code())
                    .map(r -> opened.rights().writes(Section.of(r)))
                    .orElse(true))
        .map(m -> new Option(m.code(), m.label()))
        .toList();
  }

  /** The part of the template that asks it. */
  public String kind() {
    return switch (field.type()) {
      case BOOLEAN, CODE -> "one";
      case LEVEL -> options.isEmpty() ? "line" : "one";
      case CODES, MEASURES -> "several";
      case DATE -> "day";
      default -> "line";
    };
  }

  public String label() {
    return StringUtils.capitalize(field.label());
  }

  public @Nullable String help() {
    return field.type() == FieldType.COMMUNE ? "Le nom, ou le code Insee." : field.help();
  }

  public boolean mayBeNever() {
    return field.mayBeNever();
  }

  /** A known value as the form holds it. */
  String text(@Nullable Object value) {
    if (value instanceof Boolean flag) {
      return flag ? YES : "non";
    }
    if (value instanceof Set<?> codes) {
      return codes.stream().map(Object::toString).sorted().collect(Collectors.joining(","));
    }
    return Objects.toString(value, "");
  }

  /** What was answered, as one text. */
  String text(Sent sent) {
    if (sent.has("never")) {
      return Situation.NEVER;
    }
    return field.type() == FieldType.DATE
        ? Objects.toString(sent.dayIfAny("value"), "")
        : sent.every("value").stream()
            .flatMap(value -> Arrays.stream(value.split(",")))
            .map(String::strip)
            .filter(value -> !value.isEmpty())
            .collect(Collectors.toCollection(TreeSet::new))
            .stream()
            .collect(Collectors.joining(","));
  }

  /**
   * The value that is stated.
   *
   * @throws InvalidInput when nothing was answered, or a number or a place cannot be read
   */
  JsonNode node(String text, Communes communes) {
    if (field.type().isSet()) {
      var codes = JSON.arrayNode();
      Arrays.stream(text.split(",")).filter(code -> !code.isEmpty()).forEach(codes::add);
      return codes;
    }
    if (text.isEmpty()) {
      throw new InvalidInput("/value", "Une réponse est attendue.");
    }
    return switch (field.type()) {
      case BOOLEAN -> JSON.booleanNode(text.equals(YES));
      case NUMBER, LEVEL -> JSON.numberNode(number(text));
      case COMMUNE -> JSON.stringNode(commune(text, communes));
      default -> JSON.stringNode(text);
    };
  }

  private static BigDecimal number(String text) {
    try {
      return new BigDecimal(text.replace(',', '.'));
    } catch (NumberFormatException e) {
      throw new InvalidInput("/value", "Un nombre est attendu.");
    }
  }

  private static String commune(String typed, Communes communes) {
    if (FieldType.COMMUNE.writes(typed)) {
      return typed;
    }
    List<Place> places = communes.find(typed, PLACES);
    List<Place> named =
        places.stream().filter(place -> place.name().equalsIgnoreCase(typed)).toList();
    if (places.size() == 1 || named.size() == 1) {
      return (named.size() == 1 ? named : places).get(0).code();
    }
    throw new InvalidInput(
        "/value",
        places.isEmpty()
            ? "Aucune commune de Normandie ne porte ce nom. Ailleurs, tapez le code Insee."
            : "Plusieurs communes : tapez le code de la bonne. "
                + places.stream()
                    .map(place -> place.label() + " : " + place.code())
                    .collect(Collectors.joining(" ; "))
                + ".");
  }

  /** One property, or one of an object, of the patch that states the value. */
  JsonNode patch(JsonNode value) {
    int dot = field.code().indexOf('.');
    var patch = JSON.objectNode();
    if (dot < 0) {
      return patch.set(field.code(), value);
    }
    var object = JSON.objectNode();
    object.set(field.code().substring(dot + 1), value);
    return patch.set(field.code().substring(0, dot), object);
  }
}
