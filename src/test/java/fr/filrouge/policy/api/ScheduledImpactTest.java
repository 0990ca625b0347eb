package fr.filrouge.policy.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.policy.api.Officer.Answer;
import fr.filrouge.policy.impact.JobWork;
import fr.filrouge.policy.impact.Simulate;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@OwnWorkbench
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Beside the impact of a draft, what the version that is scheduled changes")
class ScheduledImpactTest {

  private static final String SYNTHETIC = "{\"population\": \"SYNTHETIC\", \"size\": %d}";
  private static final String CASELOAD = "{\"population\": \"CASELOAD\"}";

  @LocalServerPort int port;
  @Autowired JobWork work;

  private Officer editor;
  private Answer before;
  private ScheduledVersion scheduled;

  @BeforeAll
  void schedule() {
    editor = new Officer(port, "editeur");
    before = editor.post(asked(draft("Avant", LocalDate.EPOCH), SYNTHETIC.formatted(1000)), "");
    scheduled = ScheduledVersion.forNextMarch(port);
  }

  @AfterAll
  void putAside() {
    scheduled.close();
  }

  /** A draft that takes the Socle away from category B, from a day on. */
  private String draft(String title, LocalDate from) {
    return draft(editor, title, from);
  }

  private static String draft(Officer editor, String title, LocalDate from) {
    String draft = editor.begin(title);
    String was =
        editor
            .get(draft + "/sheets/socle/rows/socle-reduced-activity")
            .json()
            .at("/cells/jobseekerCategory")
            .asString();
    editor.write(
        draft,
        "socle",
        "socle-reduced-activity",
        "jobseekerCategory",
        was,
        was.replace("B, C", "C"));
    if (from.isAfter(Region.TODAY)) {
      Region.details(editor, draft, from, "Relecture");
    }
    return draft;
  }

  /** The path by which a version is put beside the impact of a draft. */
  private String asked(String draft, String question) {
    Answer asked = editor.post(draft + "/impacts", question);
    assertThat(asked.status()).as(asked.body()).isEqualTo(202);
    return asked.location().replace("/api/v1", "") + "/scheduled";
  }

  private JsonNode view(Answer asked) {
    assertThat(asked.status()).as(asked.body()).isEqualTo(202);
    assertThat(asked.location()).endsWith("/impacts/" + asked.json().path("id").asString());
    return asked.json();
  }

  private JsonNode done(JsonNode view) {
    String run = view.path("id").asString();
    for (int part = 0; part < view.path("parts").asInt(); part++) {
      work.part(run, part);
    }
    return editor.get("/impacts/" + run).json();
  }

  private static Map<String, Integer> all(JsonNode view, String move) {
    return view.at("/figures/measures")
        .valueStream()
        .collect(
            Collectors.toMap(
                one -> one.path("measure").asString(),
                one -> one.path("groups").path(0).path(move).path("number").asInt()));
  }

  @Test
  @DisplayName("is refused as long as no version waits for its day")
  void nothing() {
    assertThat(before.status()).isEqualTo(409);
    assertThat(before.type()).isEqualTo("nothing-scheduled");
    Doors.told("scheduled", before).isPlain().says("Aucune autre version n'attend");
  }

  @Test
  @DisplayName("is a run of its own for the same people and day, from what is in force today")
  void after() {
    LocalDate later = scheduled.from().plusMonths(2);
    String path = asked(draft("Après", later), SYNTHETIC.formatted(2000));
    JsonNode drafted = done(editor.get(path.replace("/scheduled", "")).json());
    JsonNode beside = done(view(editor.post(path, "")));

    assertThat(beside.path("after")).isEqualTo(drafted.path("before"));
    assertThat(beside.path("before")).isNotEqualTo(drafted.path("before"));
    assertThat(beside.path("asOf").asString()).isEqualTo(later.toString());
    assertThat(beside.at("/figures/sentence").asString())
        .startsWith("Quand la version " + scheduled.number() + " est en vigueur, à partir du 1er ")
        .endsWith("personne n'en perd.");
    assertThat(all(beside, "gain").get("SOCLE_ENGLISH")).isPositive();
    assertThat(all(drafted, "gain").get("SOCLE_ENGLISH")).isZero();
    assertThat(all(drafted, "loss").get("SOCLE_ENGLISH")).isPositive();
    assertThat(view(editor.post(path, "")).path("id")).isEqualTo(beside.path("id"));
  }

  @Test
  @DisplayName("is decided for its first day beside a draft that would take its place before")
  void earlier() {
    String path = asked(draft("Plus tôt", LocalDate.EPOCH), SYNTHETIC.formatted(1000));
    JsonNode beside = view(editor.post(path, ""));
    JsonNode drafted = editor.get(path.replace("/scheduled", "")).json();

    assertThat(beside.path("asOf").asString()).isEqualTo(scheduled.from().toString());
    assertThat(drafted.path("asOf").asString()).isEqualTo(Region.TODAY.toString());
    assertThat(beside.path("before")).isEqualTo(drafted.path("before"));
    assertThat(editor.post("/impacts/" + beside.path("id").asString() + "/scheduled", "").status())
        .as("it is not put beside itself")
        .isEqualTo(409);
  }

  @Test
  @DisplayName("is not there for others, and counts among the questions of the day")
  void limits() {
    Region region = new Region(port);
    String path = asked(draft("Limites", LocalDate.EPOCH), CASELOAD);
    assertThat(new Officer(port, "approbateur").post(path, "").status()).isEqualTo(404);
    assertThat(new Officer(port, "referent").post(path, "").status()).isEqualTo(403);
    assertThat(new Officer(port, "").post(path, "").status()).isEqualTo(401);
    assertThat(editor.post("/impacts/" + "0".repeat(64) + "/scheduled", "").status())
        .isEqualTo(404);

    Officer curious = region.hires("curieuse", "POLICY_EDITOR");
    String draft = draft(curious, "Trente jours", LocalDate.EPOCH);
    String last = "";
    for (int day = 1; day <= Simulate.MOST_A_DAY; day++) {
      Region.details(curious, draft, Region.TODAY.plusDays(day), "Question");
      last = curious.post(draft + "/impacts", CASELOAD).location().replace("/api/v1", "");
    }
    Answer refused = curious.post(last + "/scheduled", "");
    assertThat(refused.status()).isEqualTo(429);
    Doors.told("scheduled", refused).isPlain().says("pas plus de 30 questions par jour");
    region.letsEverybodyGo();
  }
}
