package fr.filrouge.booklet;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** The one description of a booklet, {@code booklet-v1.schema.json}: nothing else is stored. */
public final class BookletSchema {

  private static final JsonNode JSON = load();
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(JSON);

  private BookletSchema() {}

  public static JsonNode json() {
    return JSON;
  }

  /**
   * @throws IllegalStateException naming where it departs from the schema, never the values
   */
  public static void check(JsonNode booklet) {
    List<String> faults = faults(booklet);
    if (!faults.isEmpty()) {
      throw new IllegalStateException("not a booklet of the schema: " + faults);
    }
  }

  /** Where a booklet departs from the schema. */
  static List<String> faults(JsonNode booklet) {
    return SCHEMA.validate(booklet).stream().map(BookletSchema::describe).toList();
  }

  private static String describe(Error error) {
    String property = error.getProperty();
    return error.getInstanceLocation()
        + " ("
        + error.getKeyword()
        + (property == null ? "" : " " + property)
        + ")";
  }

  private static JsonNode load() {
    try (InputStream in =
        BookletSchema.class.getResourceAsStream("/booklet-schema/booklet-v1.schema.json")) {
      return BookletJson.mapper().readTree(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
