package fr.filrouge.booklet.api;

import static fr.filrouge.booklet.api.Stage.path;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import fr.filrouge.access.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

/** Booklets that differ in a restricted fact only: yes, no, or nothing known of it. */
@BookletsRunning
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("Whoever has no right to a restricted fact")
class TwinBookletsTest {

  private static final List<String> PARTS =
      List.of("", "/assessment", "/journal", "/history", "/export");

  @Autowired Stage stage;

  /** What is known of a restricted section. */
  private enum Fact {
    YES,
    NO,
    UNKNOWN
  }

  @Test
  @DisplayName("gets the same answers whether it is yes, no or unknown")
  void sameAnswers() {
    Map<String, List<String>> wrong = new LinkedHashMap<>();
    String plain = twin(Fact.UNKNOWN, Fact.UNKNOWN);
    for (Fact disability : Fact.values()) {
      for (Fact detention : Fact.values()) {
        String other = twin(disability, detention);
        String what = disability + "/" + detention;
        compare(wrong, what, "referent", plain, other);
        compare(wrong, what, "cep", plain, other);
        if (disability == Fact.UNKNOWN) {
          compare(wrong, what, "handicap", plain, other);
        }
        if (detention == Fact.UNKNOWN) {
          compare(wrong, what, "prison", plain, other);
        }
      }
    }

    assertThat(wrong).isEmpty();
  }

  private void compare(
      Map<String, List<String>> wrong, String what, String reader, String plain, String other) {
    Map<String, String> expected = answers(reader, plain);
    Map<String, String> found = answers(reader, other);
    for (String question : expected.keySet()) {
      if (!expected.get(question).equals(found.get(question))) {
        wrong.put(
            what + " " + reader + " " + question,
            difference(expected.get(question), found.get(question)));
      }
    }
  }

  /** Where two answers begin to differ. */
  private static List<String> difference(String one, String other) {
    int at = 0;
    while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    return List.of(around(one, at), around(other, at));
  }

  private static String around(String text, int at) {
    return text.substring(Math.max(0, at - 100), Math.min(text.length(), at + 100));
  }

  /** Every answer to a reader, with what is peculiar to one booklet or instant evened out. */
  private Map<String, String> answers(String reader, String id) {
    Map<String, String> answers = new LinkedHashMap<>();
    for (String part : PARTS) {
      answers.put(part, even(stage.get(reader, path(id) + part), id));
    }
    answers.put("asOf", even(stage.get(reader, path(id) + "/assessment?asOf=2022-06-01"), id));
    answers.put("page", even(stage.get(reader, path(id) + "/history?limit=2"), id));
    for (String filter :
        List.of("", "&status=OPEN", "&dueBefore=2030-02-01", "&silentDays=0", "&member=handicap")) {
      answers.put(filter, line(reader, id, filter));
    }
    for (String[] refused : REFUSED) {
      answers.put(
          String.join(" ", refused),
          even(
              stage.send(
                  reader, refused[0], path(id) + refused[1], refused[2], "If-Match", "\"3\""),
              id));
    }
    return answers;
  }

  private static final String[][] REFUSED = {
    {"PATCH", "/situation", "{\"boeth\": false, \"detained\": \"canari\"}"},
    {"PATCH", "/situation", "{\"seekingEmployment\": true}"},
    {"PUT", "/consents/DISABILITY", "{\"granted\": true}"},
    {"PUT", "/consents/DETENTION", "{\"granted\": true}"},
    {
      "POST",
      "/steps",
      "{\"title\": \"X\", \"recommendation\": \"11111111-2222-3333-4444-555555555555\"}"
    },
    {"POST", "/contract/signatures", "{\"contentHash\": \"00\"}"},
    {"GET", "/accesses", ""},
  };

  private String line(String reader, String id, String filter) {
    for (JsonNode item :
        stage.get(reader, "/api/v1/booklets?limit=200" + filter).json().path("items")) {
      if (item.path("id").stringValue().equals(id)) {
        return item.toString().replace(id, "{id}");
      }
    }
    return "";
  }

  private static String even(Answer answer, String id) {
    return answer
        .toString()
        .replace(id, "{id}")
        .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "{item}")
        .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "{instant}");
  }

  private String twin(Fact disability, Fact detention) {
    String id = stage.open("referent", "Jumeau");
    String at = path(id);
    for (String account : List.of("beneficiaire", "cep", "handicap", "prison")) {
      stage.invite(id, "referent", account);
    }
    stage.consent(id, "beneficiaire", "DISABILITY", "{\"granted\": true}");
    stage.consent(id, "beneficiaire", "DETENTION", "{\"granted\": true}");
    keep(id, disability, "disability", "boeth", "SUPPORTED_TRAINING");
    keep(id, detention, "detention", "detained", "PRISON_TRAINING");
    stage.add("cep", at + "/steps", "{\"title\": \"Visite\", \"dueOn\": \"2030-03-01\"}");
    stage.add("referent", at + "/journal", "{\"text\": \"Entretien\"}");
    stage.add("referent", at + "/decisions", "{\"asOf\": \"2022-06-01\"}");
    return id;
  }

  private void keep(String id, Fact fact, String section, String field, String measure) {
    if (fact == Fact.UNKNOWN) {
      return;
    }
    boolean yes = fact == Fact.YES;
    stage.change(
        "beneficiaire",
        id,
        "PUT",
        "/" + section,
        section.equals("disability")
            ? """
              {"boeth": %s, "cdaphOrientation": %s, "medicoSocialSupportNeeded": %s,
               "compensationNeeded": %s, "contactMadeOn": "2026-01-05", "notes": "canari-handicap"}
              """
                .formatted(yes, yes, yes, yes)
            : """
              {"detained": %s, "prison": "EVREUX", "womensWing": %s, "prisonWorkExperience": %s,
               "notes": "canari-detention"}
              """
                .formatted(yes, yes, yes));
    if (yes) {
      stage.add(
          "beneficiaire",
          path(id) + "/steps",
          "{\"title\": \"canari-etape\", \"measure\": \"%s\", \"dueOn\": \"2020-01-01\"}"
              .formatted(measure));
      stage.change(
          "beneficiaire",
          id,
          "PATCH",
          "/situation",
          "{\"completedMeasures\": [\"" + measure + "\"]}");
    }
    stage.add(
        "beneficiaire",
        path(id) + "/decisions",
        "{\"section\": \"" + section.toUpperCase(java.util.Locale.ROOT) + "\"}");
    assertThat(stage.read("beneficiaire", id).json().at("/" + section + "/" + field).asBoolean())
        .isEqualTo(yes);
  }

  @Test
  @DisplayName("gets no trace of what the beneficiary does about it for the whole of the booklet")
  void alarms() {
    String id = twin(Fact.YES, Fact.UNKNOWN);
    String quiet = twin(Fact.UNKNOWN, Fact.UNKNOWN);
    Answer answered =
        stage.send(
            "beneficiaire",
            "POST",
            path(id) + "/recommendations",
            "{\"code\": \"DROPOUT_ALERT\", \"choice\": \"DECLINED\", \"why\": \"canari\"}");
    assertThat(answered.status()).as(answered.body()).isEqualTo(201);

    Map<String, List<String>> wrong = new LinkedHashMap<>();
    compare(wrong, "alarm", "cep", quiet, id);
    assertThat(wrong).isEmpty();
    assertThat(stage.read("beneficiaire", id).body()).contains("canari");
  }

  @Test
  @DisplayName("gets a skill without the step that gave it, when that step is hidden")
  void skillOfHiddenStep() {
    stage.actAs(Set.of(Role.CEP, Role.DISABILITY_REFERENT), "spip");
    try {
      String id = twin(Fact.YES, Fact.UNKNOWN);
      stage.invite(id, "referent", Stage.ACTOR);
      String step = stage.read(Stage.ACTOR, id).json().at("/pathway/steps/0/id").stringValue();
      stage.add(
          Stage.ACTOR,
          path(id) + "/skills",
          "{\"kind\": \"SKILL\", \"title\": \"Lire\", \"step\": \"" + step + "\"}");

      assertThat(stage.read(Stage.ACTOR, id).json().at("/skills/0/step").stringValue())
          .isEqualTo(step);
      for (String part : PARTS) {
        assertThat(stage.get("cep", path(id) + part).all()).doesNotContain(step);
      }
    } finally {
      stage.restoreActor();
    }
  }

  @Test
  @DisplayName("finds nothing of it in a log, even with every log on")
  void logs(CapturedOutput output) {
    Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    Level usual = root.getLevel();
    root.setLevel(Level.DEBUG);
    List<Answer> answers = new ArrayList<>();
    try {
      String id = twin(Fact.YES, Fact.YES);
      answers.add(stage.read("handicap", id));
      answers.add(stage.get("beneficiaire", path(id) + "/export"));
      answers.add(
          stage.send(
              "beneficiaire",
              "PUT",
              path(id) + "/disability",
              "{\"boeth\": \"canari-faute\", \"notes\": \"canari-\\u0000\"}",
              "If-Match",
              "\"1\""));
      answers.add(
          stage.send(
              "cep",
              "PUT",
              path(id) + "/detention",
              "{\"notes\": \"canari-refuse\"}",
              "If-Match",
              "\"1\""));
    } finally {
      root.setLevel(usual);
    }

    assertThat(answers).extracting(Answer::status).containsExactly(200, 200, 400, 403);
    assertThat(output.getAll()).contains("DEBUG").doesNotContain("canari");
  }
}
