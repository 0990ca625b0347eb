package fr.filrouge.mongo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Turns a JSON Schema (draft 2020-12) into what MongoDB's {@code $jsonSchema} accepts.
 *
 * <p>MongoDB speaks draft 4 without references, with BSON's names for types. A keyword that cannot
 * be carried over is refused, so that the server never checks less than it seems to; {@code format}
 * alone is left to the application. A date is a string here as it is in JSON.
 */
public final class MongoJsonSchema {

  private static final Set<String> LEFT_OUT =
      Set.of(
          "$schema",
          "$id",
          "$comment",
          "$defs",
          "title",
          "description",
          "default",
          "examples",
          "deprecated",
          "readOnly",
          "writeOnly",
          "format");

  private static final Map<String, List<String>> BSON_TYPES =
      Map.of(
          "object", List.of("object"),
          "array", List.of("array"),
          "string", List.of("string"),
          "boolean", List.of("bool"),
          "number", List.of("number"),
          "integer", List.of("int", "long"),
          "null", List.of("null"));

  private final JsonNode root;

  private MongoJsonSchema(JsonNode root) {
    this.root = root;
  }

  /**
   * The check that makes the server refuse a document the schema refuses.
   *
   * @param storageFields top-level fields that only the stored document has; {@code _id} is always
   *     allowed
   * @throws IllegalArgumentException for a keyword or a reference that MongoDB cannot follow
   */
  public static Bson validator(JsonNode schema, String... storageFields) {
    Document converted = new MongoJsonSchema(schema).convert(schema, "#", List.of());
    if (Boolean.FALSE.equals(converted.get("additionalProperties"))) {
      Document properties = converted.get("properties", new Document());
      properties.putIfAbsent("_id", new Document());
      for (String field : storageFields) {
        properties.putIfAbsent(field, new Document());
      }
      converted.put("properties", properties);
    }
    return new Document("$jsonSchema", converted);
  }

  /**
   * @param at where the schema stands, for messages
   * @param following the references that led here, to refuse a circle
   */
  private Document convert(JsonNode schema, String at, List<String> following) {
    if (schema.isBoolean()) {
      return schema.booleanValue() ? new Document() : new Document("not", new Document());
    }
    refuseTwoBounds(schema, at);
    Document converted = new Document();
    for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
      String name = keyword.getKey();
      if (!LEFT_OUT.contains(name) && !name.equals("$ref")) {
        convert(name, keyword.getValue(), at + "/" + name, following, converted);
      }
    }
    if (!schema.has("$ref")) {
      return converted;
    }
    Document target = follow(schema.get("$ref").stringValue(), at, following);
    return converted.isEmpty() ? target : new Document("allOf", List.of(target, converted));
  }

  private void convert(
      String name, JsonNode value, String at, List<String> following, Document into) {
    switch (name) {
      case "type" -> into.put("bsonType", bsonTypes(value, at));
      case "const" -> into.put("enum", Collections.singletonList(plain(value)));
      case "pattern" -> into.put(name, perl(value.stringValue()));
      case "properties", "patternProperties" -> {
        Document schemas = new Document();
        value
            .properties()
            .forEach(
                p ->
                    schemas.put(
                        p.getKey(), convert(p.getValue(), at + "/" + p.getKey(), following)));
        into.put(name, schemas);
      }
      case "additionalProperties" ->
          into.put(name, value.isBoolean() ? value.booleanValue() : convert(value, at, following));
      case "items", "not" -> into.put(name, convert(value, at, following));
      case "allOf", "anyOf", "oneOf" ->
          into.put(name, value.valueStream().map(s -> convert(s, at, following)).toList());
      case "exclusiveMinimum" -> into.append("minimum", plain(value)).append(name, true);
      case "exclusiveMaximum" -> into.append("maximum", plain(value)).append(name, true);
      case "required" -> {
        if (!value.isEmpty()) {
          into.put(name, plain(value));
        }
      }
      case "enum",
          "minimum",
          "maximum",
          "multipleOf",
          "minLength",
          "maxLength",
          "minItems",
          "maxItems",
          "uniqueItems",
          "minProperties",
          "maxProperties" ->
          into.put(name, plain(value));
      default -> throw new IllegalArgumentException("MongoDB cannot check " + at);
    }
  }

  private static void refuseTwoBounds(JsonNode schema, String at) {
    if (schema.has("minimum") && schema.has("exclusiveMinimum")
        || schema.has("maximum") && schema.has("exclusiveMaximum")) {
      throw new IllegalArgumentException("MongoDB cannot check both bounds of " + at);
    }
  }

  private Document follow(String reference, String at, List<String> following) {
    if (following.contains(reference)) {
      throw new IllegalArgumentException("MongoDB cannot check the circle of " + at);
    }
    JsonNode target = reference.startsWith("#/") ? root.at(reference.substring(1)) : null;
    if (target == null || target.isMissingNode()) {
      throw new IllegalArgumentException(at + " refers to " + reference + ", which is not here");
    }
    List<String> further = new ArrayList<>(following);
    further.add(reference);
    return convert(target, reference, further);
  }

  private static Object bsonTypes(JsonNode type, String at) {
    List<JsonNode> names = type.isArray() ? type.valueStream().toList() : List.of(type);
    List<String> bson = new ArrayList<>();
    for (JsonNode name : names) {
      List<String> known = BSON_TYPES.get(name.stringValue());
      if (known == null) {
        throw new IllegalArgumentException(at + " is of no type of JSON Schema: " + name);
      }
      bson.addAll(known);
    }
    return bson.size() == 1 ? bson.get(0) : bson;
  }

  private static final Pattern TOKEN =
      Pattern.compile("\\\\(?:u([0-9A-Fa-f]{4})|.)|\u0000|\\$\\z", Pattern.DOTALL);

  /**
   * The same pattern in the dialect of Perl, where a code point is written otherwise, NUL cannot
   * stand for itself, and a final {@code $} would let a line break through.
   */
  private static String perl(String pattern) {
    return TOKEN
        .matcher(pattern)
        .replaceAll(
            token -> {
              String text = token.group();
              if (token.group(1) != null) {
                text = "\\x{" + token.group(1) + "}";
              } else if (text.equals("\u0000")) {
                text = "\\x{0}";
              } else if (text.equals("$")) {
                text = "\\z";
              }
              return Matcher.quoteReplacement(text);
            });
  }

  private static @Nullable Object plain(JsonNode value) {
    if (value.isArray()) {
      List<@Nullable Object> items = new ArrayList<>();
      value.forEach(item -> items.add(plain(item)));
      return items;
    }
    if (value.isObject()) {
      Document fields = new Document();
      value.properties().forEach(p -> fields.put(p.getKey(), plain(p.getValue())));
      return fields;
    }
    if (value.isNull()) {
      return null;
    }
    if (value.isBoolean()) {
      return value.booleanValue();
    }
    return value.isNumber() ? value.numberValue() : value.stringValue();
  }
}
