package fr.filrouge.booklet.api;

import static fr.filrouge.booklet.api.Stage.path;
import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.situation.Restriction;

/** Every way in which something restricted comes to be in a booklet. */
final class TwinBookletsSecrets {

  /** Enough of each for the oldest to leave the booklet for the archive. */
  static final int MANY = 55;

  /**
   * As many everywhere with {@code -Dfilrouge.full=true}; otherwise some, where many add nothing.
   */
  static final int SOME = Boolean.getBoolean("filrouge.full") ? MANY : 4;

  private final Stage stage;
  private final String id;
  private final String inviter;
  private final String person;

  TwinBookletsSecrets(Stage stage, String id, String inviter, String person) {
    this.stage = stage;
    this.id = id;
    this.inviter = inviter;
    this.person = person;
  }

  /** Comes, leaves and comes back; a counsellor becomes a keeper, too. */
  void keepersComeAndGo(Restriction section) {
    String keeper = TwinBookletsCast.keeper(section);
    stage.invite(id, inviter, keeper);
    stage.change(inviter, id, "DELETE", "/members/" + keeper, "");
    stage.invite(id, inviter, keeper);
    stage.add(
        inviter,
        path(id) + "/members",
        "{\"account\": \"%s\", \"as\": \"%s\"}"
            .formatted(
                TwinBookletsCast.BOTH,
                section == Restriction.DISABILITY ? "DISABILITY_REFERENT" : "PRISON_LIAISON"));
  }

  /**
   * Everything of a section: consents given and withdrawn, facts, and all that rests on them.
   *
   * @param notes how many entries of the journal, and how many snapshots
   * @return the id of a hidden step
   */
  String everything(Restriction section, boolean yes, int notes) {
    consent(section, "{\"granted\": true}");
    consent(section, "{\"granted\": false}");
    consent(section, "{\"granted\": true, \"until\": \"%s\"}".formatted(stage.inDays(180)));
    keep(section, yes);
    String step = ofKeeper(section, TwinBookletsCast.keeper(section));
    for (int i = 0; i < notes; i++) {
      note(section, i);
      stage.add(person, path(id) + "/decisions", "{\"section\": \"%s\"}".formatted(section.name()));
    }
    if (yes) {
      follow(section);
    } else {
      consent(section, "{\"granted\": false}");
    }
    return step;
  }

  private void note(Restriction section, int number) {
    stage.add(
        TwinBookletsCast.keeper(section),
        path(id) + "/journal",
        "{\"text\": \"canari-note %d %s\"}".formatted(number, "x".repeat(number * 20)));
  }

  private void consent(Restriction section, String state) {
    stage.consent(id, person, section.name(), state);
  }

  private void keep(Restriction section, boolean yes) {
    stage.change(
        person,
        id,
        "PUT",
        "/" + TwinBookletsCast.segment(section),
        section == Restriction.DISABILITY
            ? """
              {"boeth": %s, "dysSuspected": %s, "cdaphOrientation": %s, "compensationNeeded": %s,
               "medicoSocialSupportNeeded": %s, "contactMadeOn": "2026-01-05",
               "validUntil": "2027-04-01", "notes": "canari-handicap"}
              """
                .formatted(yes, yes, yes, yes, yes)
            : """
              {"detained": %s, "prison": "EVREUX", "womensWing": %s, "prisonWorkExperience": %s,
               "validUntil": "2027-04-01", "notes": "canari-detention"}
              """
                .formatted(yes, yes, yes));
  }

  private String ofKeeper(Restriction section, String keeper) {
    String at = path(id);
    String step =
        stage
            .add(keeper, at + "/steps", "{\"title\": \"canari-etape\", \"dueOn\": \"2026-12-01\"}")
            .id();
    stage.change(keeper, id, "PATCH", "/steps/" + step, "{\"status\": \"ACTIVE\"}");
    stage.add(
        keeper,
        at + "/appointments",
        "{\"startsAt\": \"2026-12-01T09:30:00Z\", \"subject\": \"canari-rendez-vous\"}");
    stage.add(
        keeper,
        at + "/skills",
        "{\"kind\": \"SKILL\", \"title\": \"canari\", \"step\": \"" + step + "\"}");
    String noted = stage.add(keeper, at + "/journal", "{\"text\": \"canari-masque\"}").id();
    stage.add(keeper, at + "/journal/" + noted + "/masking", "{\"reason\": \"canari-raison\"}");
    assertThat(stage.read(keeper, id).body()).contains("canari");
    return step;
  }

  /** A measure that tells of the section was followed, and one is under way. */
  private void follow(Restriction section) {
    String measure = section == Restriction.DISABILITY ? "SUPPORTED_TRAINING" : "PRISON_TRAINING";
    stage.change(
        person, id, "PATCH", "/situation", "{\"completedMeasures\": [\"" + measure + "\"]}");
    stage.add(
        person,
        path(id) + "/steps",
        "{\"title\": \"canari-etape\", \"measure\": \"%s\"}".formatted(measure));
    stage.send(
        person,
        "POST",
        path(id) + "/recommendations",
        "{\"code\": \"%s\", \"choice\": \"DECLINED\", \"why\": \"canari-refus\"}"
            .formatted(
                section == Restriction.DISABILITY
                    ? "CONTACT_DISABILITY_REFERENT"
                    : "CONTACT_PRISON_LIAISON"));
  }
}
