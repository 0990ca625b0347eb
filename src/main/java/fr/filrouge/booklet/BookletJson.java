package fr.filrouge.booklet;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import fr.filrouge.access.AccountId;
import fr.filrouge.access.StructureId;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes booklets, and what is in them, as {@code booklet-v1.schema.json} says. What is empty is
 * left out.
 */
public final class BookletJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .changeDefaultVisibility(
              v ->
                  v.withGetterVisibility(Visibility.NONE)
                      .withIsGetterVisibility(Visibility.NONE)
                      .withFieldVisibility(Visibility.ANY))
          .changeDefaultPropertyInclusion(i -> i.withValueInclusion(Include.NON_EMPTY))
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
          .addModule(
              new SimpleModule()
                  .addSerializer(AccountId.class, new AsText<>())
                  .addSerializer(StructureId.class, new AsText<>())
                  .addDeserializer(AccountId.class, new AccountIdReader())
                  .addDeserializer(StructureId.class, new StructureIdReader()))
          .build();

  private BookletJson() {}

  /** Writes a booklet. */
  public static ObjectNode write(Booklet booklet) {
    ObjectNode json = MAPPER.valueToTree(booklet);
    json.properties()
        .removeIf(section -> section.getValue().isEmpty() && section.getValue().isContainer());
    return json;
  }

  /** Writes a part of a booklet. */
  public static JsonNode writePart(Object part) {
    return MAPPER.valueToTree(part);
  }

  public static Booklet read(JsonNode json) {
    return convert(json, Booklet.class);
  }

  /** Turns a part of a booklet from one shape of its JSON, say a map, into another. */
  public static <T> T convert(Object part, Class<T> type) {
    return MAPPER.convertValue(part, type);
  }

  static JsonMapper mapper() {
    return MAPPER;
  }

  private static final class AsText<T> extends ValueSerializer<T> {
    @Override
    public void serialize(T id, JsonGenerator out, SerializationContext context) {
      out.writeString(id.toString());
    }
  }

  private static final class AccountIdReader extends ValueDeserializer<AccountId> {
    @Override
    public AccountId deserialize(JsonParser in, DeserializationContext context) {
      return new AccountId(in.getString());
    }
  }

  private static final class StructureIdReader extends ValueDeserializer<StructureId> {
    @Override
    public StructureId deserialize(JsonParser in, DeserializationContext context) {
      return new StructureId(in.getString());
    }
  }
}
