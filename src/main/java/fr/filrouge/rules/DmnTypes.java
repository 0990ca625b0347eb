package fr.filrouge.rules;

import fr.filrouge.situation.Field;
import fr.filrouge.situation.FieldType;
import java.util.List;
import java.util.stream.Stream;

/** The types of a DMN document: what each fact may hold, and the four answers. */
final class DmnTypes {

  /** Type of the answer for a measure. */
  static final String ANSWER = "tReponse";

  static final String ANSWERS =
      Feel.strings(Stream.of(DecisionOutcome.values()).map(DecisionOutcome::name));

  private DmnTypes() {}

  /** The name of a fact's type. */
  static String of(Field field) {
    return isLimited(field) ? "t_" + Feel.name(field) : plain(field.type());
  }

  private static boolean isLimited(Field field) {
    return field.type().isSet() || !values(field).isEmpty();
  }

  private static String plain(FieldType type) {
    return switch (type) {
      case BOOLEAN -> "boolean";
      case DATE -> "date";
      case NUMBER, LEVEL -> "number";
      case CODE, CODES, MEASURES, COMMUNE, OCCUPATION, FORMACODE -> "string";
    };
  }

  private static String values(Field field) {
    return field.type().isNumeric()
        ? bounds(field)
        : Feel.strings(field.codes().stream().map(Field.Code::code));
  }

  private static String bounds(Field field) {
    Integer min = field.min();
    Integer max = field.max();
    if (min == null) {
      return max == null ? "" : "<= " + max;
    }
    return max == null ? ">= " + min : "[" + min + ".." + max + "]";
  }

  static void write(DmnXml xml, List<Field> facts) {
    facts.stream().filter(DmnTypes::isLimited).forEach(field -> write(xml, field));
    xml.open("itemDefinition", "id", "type_reponse", "name", ANSWER, "label", "réponse");
    allowed(xml, "string", ANSWERS);
    xml.close();
    xml.open("itemDefinition", "id", "type_reponses", "name", "tReponses", "isCollection", "true");
    xml.text("typeRef", "string").close();
  }

  private static void write(DmnXml xml, Field field) {
    String id = "type_" + Feel.name(field);
    String many = String.valueOf(field.type().isSet());
    xml.open(
        "itemDefinition",
        "id",
        id,
        "name",
        of(field),
        "label",
        field.label(),
        "isCollection",
        many);
    allowed(xml, plain(field.type()), values(field));
    xml.close();
  }

  private static void allowed(DmnXml xml, String type, String values) {
    xml.text("typeRef", type);
    if (!values.isEmpty()) {
      xml.open("allowedValues").text("text", values).close();
    }
  }
}
