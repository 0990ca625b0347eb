package fr.filrouge.policy.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.policy.api.Officer.Answer;
import java.time.LocalDate;
import tools.jackson.databind.JsonNode;

/**
 * A version that opens the Socle to category E, approved for a later day; it is replaced by what
 * was in force when its tests are over.
 */
public final class ScheduledVersion implements AutoCloseable {

  private static final String SCENARIO =
      """
      {"asOf": "2019-06-03", "situation": {"residenceCommune": "14118", "detained": false,
        "jobseekerCategory": "E", "employment": "PART_TIME", "needs": ["ENGLISH"],
        "seekingEmployment": false, "leftInitialTrainingOn": "2010-06-30",
        "missionLocaleFollowUp": false, "psad": false},
       "expected": {"SOCLE_ENGLISH": "ELIGIBLE"}}
      """;

  private final Officer editor;
  private final Officer approver;
  private final int inForce;
  private final int number;
  private final LocalDate from;

  private ScheduledVersion(int port, LocalDate from) {
    this.editor = new Officer(port, "editeur");
    this.approver = new Officer(port, "approbateur");
    this.inForce = inForce();
    this.from = from;
    String draft = editor.begin("La catégorie E aussi, plus tard");
    Answer written =
        editor.write(
            draft, "socle", "socle-reduced-activity", "jobseekerCategory", "B, C", "B, C, E");
    assertThat(written.status()).as(written.body()).isEqualTo(200);
    mends(editor, draft);
    this.number = publishes(draft, Region.ready(editor, draft, from));
  }

  /** Has it approved for the first of March of next year. */
  public static ScheduledVersion forNextMarch(int port) {
    return new ScheduledVersion(port, LocalDate.of(Region.TODAY.getYear() + 1, 3, 1));
  }

  public int number() {
    return number;
  }

  public LocalDate from() {
    return from;
  }

  private int inForce() {
    for (JsonNode one : editor.get("/rule-versions").json().path("items")) {
      if (one.path("state").asString().equals("IN_FORCE")) {
        return one.path("number").asInt();
      }
    }
    throw new IllegalStateException("no version is in force");
  }

  /** Has the scenarios that fail expect that category E is in, and those that lack be added. */
  static void mends(Officer editor, String draft) {
    JsonNode all = editor.get(draft).json().at("/scenarios/failed");
    assertThat(all).isNotEmpty();
    for (JsonNode failed : all) {
      String name = failed.path("name").asString().replaceFirst("^[^:]+ : ", "");
      String path = draft + "/scenarios/" + name.replace("%", "%25").replace("?", "%3F");
      assertThat(editor.put(path, SCENARIO).status()).as(name).isEqualTo(200);
    }
    assertThat(editor.covers(draft)).isTrue();
  }

  private int publishes(String draft, String hash) {
    Answer approved = Region.approves(approver, draft, hash);
    assertThat(approved.status()).as(approved.body()).isEqualTo(201);
    return approved.json().path("number").asInt();
  }

  @Override
  public void close() {
    Answer begun = editor.post("/rule-versions/" + inForce + "/restoration", "");
    String back = begun.location().replace("/api/v1", "");
    editor.put(
        back + "/details",
        "{\"from\": \"%s\", \"reason\": \"r\", \"deliberation\": \"d\", \"pending\": {\"%d\": \"REPLACED\"}}"
            .formatted(Region.TODAY, number));
    Region.looksAtImpact(editor, back);
    publishes(back, Region.handsIn(editor, back));
  }
}
