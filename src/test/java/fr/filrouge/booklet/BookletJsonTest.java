package fr.filrouge.booklet;

import static fr.filrouge.booklet.BookletFixture.aBooklet;
import static fr.filrouge.booklet.BookletFixture.answering;
import static fr.filrouge.booklet.Someone.BENEFICIARY;
import static fr.filrouge.booklet.Someone.COUNSELLOR;
import static fr.filrouge.booklet.Someone.REFERENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.filrouge.mongo.MongoJsonSchema;
import fr.filrouge.situation.RandomSituations;
import fr.filrouge.situation.Situation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class BookletJsonTest {

  static List<Path> examples() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("booklet-schema/examples"))) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  @DisplayName("an example is a booklet of the schema, and reads and writes as it stands")
  void example(Path file) throws IOException {
    JsonNode example = BookletJson.mapper().readTree(Files.readString(file));

    assertThat(BookletSchema.faults(example)).isEmpty();
    assertThat(BookletJson.write(BookletJson.read(example))).hasToString(example.toString());
  }

  @Test
  @DisplayName("facts of every type come back as they were")
  void facts() {
    RandomSituations situations = new RandomSituations(BookletFixture.VOCABULARY, 7);
    for (int i = 0; i < 100; i++) {
      Situation situation = situations.next(LocalDate.of(2026, 3, 2), 0.8);
      Facts facts = Facts.NONE;
      for (String field : situation.values().keySet()) {
        Object value = situation.get(field);
        facts =
            facts.stating(
                field,
                value,
                Fact.Basis.DECLARED,
                Party.of(REFERENT).author(),
                BookletFixture.START);
      }

      Facts read = BookletJson.convert(BookletJson.writePart(facts), Facts.class);

      assertThat(read).isEqualTo(facts);
      assertThat(read.situation()).isEqualTo(situation);
    }
  }

  @Test
  @DisplayName("a section that is hidden and one that is empty are both absent")
  void hiddenLikeEmpty() {
    BookletFixture known = aBooklet().with(BENEFICIARY, answering("{\"boeth\":true}"));

    assertThat(BookletJson.write(known.seenBy(BENEFICIARY).booklet()).has("disability")).isTrue();
    assertThat(BookletJson.write(known.seenBy(COUNSELLOR).booklet()).has("disability")).isFalse();
    assertThat(BookletJson.write(aBooklet().seenBy(BENEFICIARY).booklet()).has("disability"))
        .isFalse();
  }

  @Test
  @DisplayName("what the schema does not know is not stored, and the complaint repeats no value")
  void unknown() {
    ObjectNode json = BookletJson.write(aBooklet().booklet());
    json.withObjectProperty("identity").put("nir", "1 85 05 78 006 084 36");
    json.put("openedAt", "canary");

    assertThatThrownBy(() -> BookletSchema.check(json))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("/identity")
        .hasMessageContaining("/openedAt")
        .hasMessageNotContaining("85 05")
        .hasMessageNotContaining("canary");
  }

  @Test
  @DisplayName("a MongoDB server can check the schema")
  void mongo() {
    assertThat(MongoJsonSchema.validator(BookletSchema.json(), "schemaVersion")).isNotNull();
  }

  @Test
  @DisplayName("the schema has every code that a booklet can hold")
  void codes() {
    assertThat(codesAt("/$defs/needNote/properties/theme")).isEqualTo(names(Needs.Theme.class));
    assertThat(codesAt("/$defs/skill/properties/kind")).isEqualTo(names(Skill.Kind.class));
    assertThat(codesAt("/$defs/exitReason")).isEqualTo(names(Closing.Reason.class));
    assertThat(codesAt("/$defs/aid/properties/status")).isEqualTo(names(Aid.Status.class));
    assertThat(codesAt("/$defs/appointment/properties/status"))
        .isEqualTo(names(Appointment.Status.class));
    assertThat(codesAt("/$defs/people/properties/transfers/items/properties/state"))
        .isEqualTo(names(Transfer.State.class));
    assertThat(codesAt("/$defs/role")).isEqualTo(names(fr.filrouge.access.Role.class));
    assertThat(codesAt("/$defs/step/properties/progress/properties/status"))
        .isEqualTo(names(fr.filrouge.pathway.Progress.Status.class));
    assertThat(codesAt("/$defs/step/properties/progress/properties/achievement"))
        .isEqualTo(names(fr.filrouge.pathway.Progress.Achievement.class));
  }

  private static Set<String> codesAt(String pointer) {
    return BookletSchema.json()
        .at(pointer)
        .get("enum")
        .valueStream()
        .map(JsonNode::stringValue)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> names(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(Enum::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
