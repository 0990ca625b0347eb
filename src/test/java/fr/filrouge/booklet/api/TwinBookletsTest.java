package fr.filrouge.booklet.api;

import static fr.filrouge.booklet.api.Stage.path;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import fr.filrouge.access.Accounts;
import fr.filrouge.booklet.api.TwinBookletsCast.Place;
import fr.filrouge.booklet.api.TwinBookletsCast.Secrets;
import fr.filrouge.booklet.api.TwinBookletsCast.Twin;
import fr.filrouge.situation.Restriction;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/**
 * Booklets that differ only in what is restricted: facts, keepers, their coming and going, what
 * they write, consents. Who invites members knows the keepers by rule: for them all else differs.
 */
@BookletsRunning
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("Whoever has no right to what is restricted")
class TwinBookletsTest {

  private static final Set<Restriction> BOTH = EnumSet.allOf(Restriction.class);

  @Autowired Stage stage;
  @Autowired Accounts accounts;

  private TwinBookletsCast cast;
  private final List<String> wrong = new ArrayList<>();
  private final Set<String> readers = new TreeSet<>();
  private long answers;
  private long bytes;

  @BeforeEach
  void enter() {
    cast = new TwinBookletsCast(stage, accounts);
    cast.enter();
  }

  @AfterEach
  void leave() {
    cast.leave();
  }

  @ParameterizedTest(name = "in a booklet that is {0}")
  @EnumSource(Place.class)
  @DisplayName("gets byte for byte the same answers by every route of the contract,")
  void sameAnswers(Place place) {
    compare(place, BOTH);
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(Restriction.class)
  @DisplayName("gets the same answers though they keep the other section, when hidden is")
  void otherKeeper(Restriction hidden) {
    compare(Place.LED, EnumSet.of(hidden));
  }

  private void compare(Place place, Set<Restriction> hidden) {
    boolean archived = place == Place.LED && hidden.equals(BOTH);
    int notes = archived ? TwinBookletsSecrets.MANY : TwinBookletsSecrets.SOME;
    Map<Secrets, Map<String, Map<String, String>>> told = new EnumMap<>(Secrets.class);
    for (Secrets secrets : Secrets.values()) {
      Twin twin = cast.booklet(place, hidden, secrets, notes);
      Map<String, Map<String, String>> each =
          told.computeIfAbsent(secrets, s -> new java.util.TreeMap<>());
      for (String reader : all(place, hidden)) {
        each.put(reader, TwinBookletsAnswers.even(stage, reader, twin));
      }
    }
    for (Secrets secrets : TwinBookletsCast.untold()) {
      for (String reader : all(place, hidden)) {
        boolean knowing = knowing(place).contains(reader);
        compare(
            place + " " + secrets + " " + reader,
            told.get(knowing ? Secrets.KEEPERS : Secrets.NOTHING).get(reader),
            told.get(secrets).get(reader));
      }
    }
    System.out.printf(
        "%s, hidden %s: %d bytes compared in %d answers over %d routes of the contract to %d readers%n",
        place, hidden, bytes, answers, TwinBookletsContract.reads().size(), readers.size());
    assertThat(wrong).isEmpty();
    assertThat(bytes).isGreaterThan(500_000);
  }

  private void compare(String who, Map<String, String> expected, Map<String, String> found) {
    readers.add(who.substring(who.lastIndexOf(' ') + 1));
    answers += expected.size();
    bytes += TwinBookletsAnswers.compare(wrong, who, expected, found);
  }

  /** Who invites, and so knows who the keepers are. */
  private static List<String> knowing(Place place) {
    return switch (place) {
      case LED -> List.of("referent");
      case COVERED -> List.of("referent2");
      case WITHOUT_REFERENT -> List.of("cep");
      case CLOSED -> List.of();
    };
  }

  private static Set<String> all(Place place, Set<Restriction> hidden) {
    Set<String> all = new TreeSet<>(List.of("referent", "cep", "referent2", "cep2", "admin"));
    for (Restriction shared : Restriction.values()) {
      if (!hidden.contains(shared)) {
        all.add(TwinBookletsCast.keeper(shared));
      }
    }
    return all;
  }

  @Test
  @DisplayName("finds nothing of it in a log, even with every log on")
  void logs(CapturedOutput output) {
    Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    Level usual = root.getLevel();
    root.setLevel(Level.DEBUG);
    List<Answer> told = new ArrayList<>();
    try {
      Twin twin = cast.booklet(Place.LED, BOTH, Secrets.KEEPERS);
      TwinBookletsSecrets secrets =
          new TwinBookletsSecrets(stage, twin.id(), "referent", twin.person());
      BOTH.forEach(section -> secrets.everything(section, true, 1));
      String at = path(twin.id());
      told.add(stage.read("handicap", twin.id()));
      told.add(stage.get(twin.person(), at + "/export"));
      told.add(
          stage.send(
              twin.person(),
              "PUT",
              at + "/disability",
              "{\"boeth\": \"canari-faute\", \"notes\": \"canari-\\u0000\"}",
              "If-Match",
              "\"1\""));
      told.add(
          stage.send(
              "cep",
              "PUT",
              at + "/detention",
              "{\"notes\": \"canari-refuse\"}",
              "If-Match",
              "\"1\""));
    } finally {
      root.setLevel(usual);
    }

    assertThat(told).extracting(Answer::status).containsExactly(200, 200, 400, 403);
    assertThat(output.getAll()).contains("DEBUG").doesNotContain("canari");
  }
}
