package fr.filrouge.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bson.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class MongoJsonSchemaTest {

  @ParameterizedTest(name = "{0} becomes {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"type":"string"}                                | {"bsonType":"string"}
          {"type":"boolean"}                               | {"bsonType":"bool"}
          {"type":"integer"}                               | {"bsonType":["int","long"]}
          {"type":["integer","null"]}                      | {"bsonType":["int","long","null"]}
          {"const":"A"}                                    | {"enum":["A"]}
          {"const":null}                                   | {"enum":[null]}
          {"enum":["A",1,true,null]}                       | {"enum":["A",1,true,null]}
          {"exclusiveMinimum":0}                           | {"minimum":0,"exclusiveMinimum":true}
          {"exclusiveMaximum":10,"minimum":1}              | {"maximum":10,"exclusiveMaximum":true,"minimum":1}
          {"required":[]}                                  | {}
          {"required":["a"]}                               | {"required":["a"]}
          {"minLength":1,"maxLength":5}                    | {"minLength":1,"maxLength":5}
          {"items":{"type":"string"},"minItems":1}         | {"items":{"bsonType":"string"},"minItems":1}
          {"items":false}                                  | {"items":{"not":{}}}
          {"additionalProperties":{"type":"string"}}       | {"additionalProperties":{"bsonType":"string"}}
          {"properties":{"a":true,"b":false}}              | {"properties":{"a":{},"b":{"not":{}}}}
          {"properties":{"type":{"type":"string"}}}        | {"properties":{"type":{"bsonType":"string"}}}
          {"oneOf":[{"type":"null"},{"type":"string"}]}    | {"oneOf":[{"bsonType":"null"},{"bsonType":"string"}]}
          {"not":{"const":1}}                              | {"not":{"enum":[1]}}
          {"$id":"x","title":"t","default":1,"format":"date"} | {}
          """)
  @DisplayName("each keyword is said as MongoDB says it")
  void keyword(String schema, String expected) {
    assertThat(converted(schema)).isEqualTo(Document.parse(expected));
  }

  @Test
  @DisplayName("references are replaced by what they refer to, beside what stands with them")
  void references() {
    assertThat(
            converted(
                """
                {"properties":{
                   "code":{"$ref":"#/$defs/code"},
                   "short":{"$ref":"#/$defs/code","maxLength":3},
                   "said":{"description":"no more","$ref":"#/$defs/code"}},
                 "$defs":{
                   "code":{"$ref":"#/$defs/text","pattern":"[A-Z]+"},
                   "text":{"type":"string"}}}
                """))
        .isEqualTo(
            Document.parse(
                """
                {"properties":{
                  "code":{"allOf":[{"bsonType":"string"},{"pattern":"[A-Z]+"}]},
                  "short":{"allOf":[
                     {"allOf":[{"bsonType":"string"},{"pattern":"[A-Z]+"}]},{"maxLength":3}]},
                  "said":{"allOf":[{"bsonType":"string"},{"pattern":"[A-Z]+"}]}}}
                """));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"$ref":"#/$defs/absent"}                                        | which is not here
          {"$ref":"https://example.org/other"}                             | which is not here
          {"$ref":"#/$defs/a","$defs":{"a":{"items":{"$ref":"#/$defs/a"}}}} | circle of #/$defs/a/items
          {"properties":{"a":{"if":{"const":1}}}}                          | #/properties/a/if
          {"unevaluatedProperties":false}                                  | #/unevaluatedProperties
          {"type":"decimal"}                                               | no type of JSON Schema
          {"minimum":0,"exclusiveMinimum":1}                               | both bounds
          """)
  @DisplayName("what MongoDB could not check is refused, and located")
  void refused(String schema, String message) {
    assertThatThrownBy(() -> converted(schema))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest(name = "{0} becomes {1}")
  @CsvSource(
      delimiterString = "=>",
      textBlock =
          """
          ^\\d{5}$               => ^\\d{5}\\z
          ^[^\\u0000-\\u001f]*$ => ^[^\\x{0000}-\\x{001f}]*\\z
          a\\\\u0041             => a\\\\u0041
          price\\$               => price\\$
          a$|b                   => a$|b
          """)
  @DisplayName("a pattern means the same in MongoDB's regular expressions")
  void pattern(String ecma, String perl) {
    String schema = JsonMapper.shared().createObjectNode().put("pattern", ecma).toString();

    assertThat(converted(schema)).isEqualTo(new Document("pattern", perl));
  }

  @Test
  @DisplayName("a closed schema lets in the document's key and the fields of storage")
  void closedSchema() {
    Document validator =
        (Document)
            MongoJsonSchema.validator(
                JsonMapper.shared()
                    .readTree("{\"additionalProperties\":false,\"properties\":{\"a\":true}}"),
                "searchText");

    assertThat(validator)
        .isEqualTo(
            Document.parse(
                """
                {"$jsonSchema":{"additionalProperties":false,
                  "properties":{"a":{},"_id":{},"searchText":{}}}}
                """));
  }

  private static Document converted(String schema) {
    Document validator = (Document) MongoJsonSchema.validator(JsonMapper.shared().readTree(schema));
    return validator.get("$jsonSchema", Document.class);
  }
}
