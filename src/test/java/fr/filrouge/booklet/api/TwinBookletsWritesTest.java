package fr.filrouge.booklet.api;

import static fr.filrouge.booklet.api.Stage.path;
import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.access.Accounts;
import fr.filrouge.booklet.api.TwinBookletsCast.Place;
import fr.filrouge.booklet.api.TwinBookletsCast.Secrets;
import fr.filrouge.booklet.api.TwinBookletsCast.Twin;
import fr.filrouge.booklet.api.TwinBookletsWrites.Draw;
import fr.filrouge.situation.Restriction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@BookletsRunning
@DisplayName("Whoever has no right to what is restricted, and writes,")
class TwinBookletsWritesTest {

  private static final int WRITES = Boolean.getBoolean("filrouge.full") ? 200 : 100;
  private static final Set<Restriction> BOTH = EnumSet.allOf(Restriction.class);

  @Autowired Stage stage;
  @Autowired Accounts accounts;

  private TwinBookletsCast cast;

  @BeforeEach
  void enter() {
    cast = new TwinBookletsCast(stage, accounts);
    cast.enter();
  }

  @AfterEach
  void leave() {
    cast.leave();
  }

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @CsvSource({
    "LED, NOTHING, cep cep cep cep cep cep2 admin referent2",
    "LED, KEEPERS, referent referent cep cep cep2 referent2",
    "COVERED, KEEPERS, referent referent2 referent2 cep cep",
    "WITHOUT_REFERENT, KEEPERS, cep cep cep cep2 referent2",
    "CLOSED, KEEPERS, referent referent cep cep cep2"
  })
  @DisplayName("gets the same answers to random writes:")
  void sameAnswers(Place place, Secrets less, String writers) {
    Twin one = cast.booklet(place, BOTH, less);
    Twin other = cast.booklet(place, BOTH, Secrets.EVERYTHING);
    TwinBookletsWrites writes = new TwinBookletsWrites(place.ordinal() * 10L + less.ordinal());
    List<String> who = List.of(writers.split(" "));
    String oneTag = stage.read(who.get(0), one.id()).etag();
    String otherTag = stage.read(who.get(0), other.id()).etag();

    List<String> wrong = new ArrayList<>();
    Map<Integer, Integer> statuses = new TreeMap<>();
    Set<String> kinds = new TreeSet<>();
    long bytes = 0;
    for (int i = 0; i < WRITES && wrong.size() < 5; i++) {
      Draw draw = writes.next(who);
      String expected = one.even(draw.send(stage, one, oneTag).toString());
      Answer answer = draw.send(stage, other, otherTag);
      String found = other.even(answer.toString());
      statuses.merge(answer.status(), 1, Integer::sum);
      kinds.add(draw.method() + draw.template());
      bytes += expected.getBytes(StandardCharsets.UTF_8).length;
      if (!expected.equals(found)) {
        wrong.add(draw + "\n  " + TwinBookletsAnswers.difference(expected, found));
      }
    }
    System.out.printf(
        "%s, %s: %d bytes of answers to %d writes of %d addresses compared, statuses %s%n",
        place, less, bytes, WRITES, kinds.size(), statuses);
    assertThat(wrong).isEmpty();
    assertThat(statuses.keySet())
        .contains(400)
        .doesNotContain(500)
        .anyMatch(status -> status < 300);
  }

  @Test
  @DisplayName("meets the limit of a section at the same addition, though the hidden one is full")
  void fullSection() {
    Twin one = cast.booklet(Place.LED, BOTH, Secrets.KEEPERS);
    Twin other = cast.booklet(Place.LED, BOTH, Secrets.EVERYTHING);
    String skill = "{\"kind\": \"SKILL\", \"title\": \"Lire\"}";

    Answer hidden = untilRefused("handicap", other, skill).get(0);
    List<Answer> expected = untilRefused("cep", one, skill);
    List<Answer> found = untilRefused("cep", other, skill);

    assertThat(hidden.status()).isEqualTo(409);
    assertThat(hidden.body()).contains("section-full");
    assertThat(found).hasSameSizeAs(expected);
    assertThat(other.even(found.get(0).toString()))
        .contains("section-full")
        .isEqualTo(one.even(expected.get(0).toString()));
  }

  /** All answers, the refusal first. */
  private List<Answer> untilRefused(String writer, Twin twin, String skill) {
    List<Answer> answers = new ArrayList<>();
    Answer answer;
    do {
      answer = stage.send(writer, "POST", path(twin.id()) + "/skills", skill);
      answers.add(0, answer);
    } while (answer.accepted());
    return answers;
  }
}
