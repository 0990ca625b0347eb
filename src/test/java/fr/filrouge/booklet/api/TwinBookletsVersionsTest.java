package fr.filrouge.booklet.api;

import static fr.filrouge.booklet.api.Stage.path;
import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.access.Accounts;
import fr.filrouge.access.Role;
import fr.filrouge.booklet.api.TwinBookletsCast.Place;
import fr.filrouge.booklet.api.TwinBookletsCast.Secrets;
import fr.filrouge.booklet.api.TwinBookletsCast.Twin;
import fr.filrouge.situation.Restriction;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@BookletsRunning
@DisplayName("What happens out of a reader's sight")
class TwinBookletsVersionsTest {

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

  @Test
  @DisplayName("changes no byte of any answer about one booklet, neither tags nor instants")
  void sameBooklet() {
    Twin twin = cast.booklet(Place.COVERED, BOTH, Secrets.NOTHING);
    List<String> readers = List.of("referent", "cep", "cep2", "admin");
    Map<String, Map<String, String>> before = new LinkedHashMap<>();
    readers.forEach(r -> before.put(r, TwinBookletsAnswers.of(stage, r, twin)));

    TwinBookletsSecrets secrets = secrets(twin, "referent2");
    BOTH.forEach(secrets::keepersComeAndGo);
    BOTH.forEach(section -> secrets.everything(section, true, TwinBookletsSecrets.MANY));

    List<String> wrong = new ArrayList<>();
    long bytes = 0;
    for (String reader : readers) {
      bytes +=
          TwinBookletsAnswers.compare(
              wrong, reader, before.get(reader), TwinBookletsAnswers.of(stage, reader, twin));
    }
    System.out.printf("%d bytes of one booklet are the same before and after%n", bytes);
    assertThat(wrong).isEmpty();
    assertThat(bytes).isGreaterThan(100_000);
  }

  private TwinBookletsSecrets secrets(Twin twin, String inviter) {
    return new TwinBookletsSecrets(stage, twin.id(), inviter, twin.person());
  }

  @Test
  @DisplayName("leaves a tag seen before good for 304, and for a change of any section")
  void oldTags() {
    Twin twin = cast.booklet(Place.LED, BOTH, Secrets.KEEPERS);
    String at = path(twin.id());
    Map<String, String> tags = new LinkedHashMap<>();
    List.of("referent", "cep").forEach(r -> tags.put(r, stage.read(r, twin.id()).etag()));
    String step = stage.read("cep", twin.id()).json().at("/pathway/steps/0/id").stringValue();

    BOTH.forEach(
        section -> secrets(twin, "referent").everything(section, true, TwinBookletsSecrets.SOME));

    tags.forEach(
        (reader, tag) -> {
          assertThat(stage.send(reader, "GET", at, "", "If-None-Match", tag).status())
              .isEqualTo(304);
          assertThat(stage.read(reader, twin.id()).etag()).isEqualTo(tag);
        });
    for (String[] change :
        new String[][] {
          {"PATCH", "/situation", "{\"seekingEmployment\": false}"},
          {"PATCH", "/steps/" + step, "{\"title\": \"Visite du site\"}"},
          {"PUT", "/checks/OBSTACLES", "{}"}
        }) {
      assertThat(
              stage
                  .send("cep", change[0], at + change[1], change[2], "If-Match", tags.get("cep"))
                  .status())
          .as(change[1])
          .isEqualTo(200);
    }
    assertThat(
            stage
                .send(
                    "referent",
                    "PATCH",
                    at + "/situation",
                    "{\"seekingEmployment\": true}",
                    "If-Match",
                    tags.get("referent"))
                .status())
        .as("somebody has changed what they do see")
        .isEqualTo(412);
  }

  @Test
  @DisplayName("does not tell an administrator when a keeper of an orphan came")
  void orphans() {
    Twin twin = cast.booklet(Place.WITHOUT_REFERENT, BOTH, Secrets.KEEPERS);
    stage.change("cep", twin.id(), "DELETE", "/members/" + TwinBookletsCast.BOTH, "");
    stage.put("cep", "Cédric Fictif", Set.of(Role.REFERENT), "mission-locale");
    String before = orphan(twin);

    for (Restriction section : BOTH) {
      stage.change(
          twin.person(), twin.id(), "DELETE", "/members/" + TwinBookletsCast.keeper(section), "");
    }

    assertThat(before).isNotEmpty();
    assertThat(orphan(twin)).isEqualTo(before);
  }

  private String orphan(Twin twin) {
    return stage
        .get("admin", "/api/v1/orphan-booklets")
        .json()
        .path("items")
        .valueStream()
        .map(JsonNode::toString)
        .filter(item -> item.contains(twin.id()))
        .findFirst()
        .orElse("");
  }
}
