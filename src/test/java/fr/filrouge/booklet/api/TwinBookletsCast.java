package fr.filrouge.booklet.api;

import static fr.filrouge.booklet.api.Stage.path;
import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.access.Account;
import fr.filrouge.access.AccountId;
import fr.filrouge.access.Accounts;
import fr.filrouge.access.DemoAccount;
import fr.filrouge.access.Role;
import fr.filrouge.situation.Restriction;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Booklets in which the same things happen, but for what is restricted. */
final class TwinBookletsCast {

  /** A counsellor of each booklet; where there are keepers they keep both sections, too. */
  static final String BOTH = "approbateur";

  private static final String MISSION = "mission-locale";
  private static final String BIRTH_DATE = "1990-05-02";
  private static int opened;

  private final Stage stage;
  private final Accounts accounts;

  TwinBookletsCast(Stage stage, Accounts accounts) {
    this.stage = stage;
    this.accounts = accounts;
  }

  /** How much of what is restricted there is in a booklet. */
  enum Secrets {
    NOTHING("beneficiaire"),
    /** Keepers come and go. */
    KEEPERS("beneficiaire2"),
    /** They also write, as does the person, of what is so. */
    EVERYTHING("editeur"),
    /** The same of what is not so. */
    EVERYTHING_NOT("editeur");

    private final String person;

    Secrets(String person) {
      this.person = person;
    }
  }

  /** Where things stand between the professionals of a booklet. */
  enum Place {
    LED,
    COVERED,
    WITHOUT_REFERENT,
    CLOSED
  }

  /**
   * One booklet.
   *
   * @param hidden something restricted that is in it, or that is nowhere
   */
  record Twin(String id, String name, String person, String hidden) {

    /** An answer without what is peculiar to one booklet or instant. */
    String even(String answer) {
      String evened =
          answer.replace(id, "{id}").replace(name, "{name}").replace(hidden, "{hidden}");
      return TwinBookletsAnswers.evenIds(evened.replace("\"" + person + "\"", "\"{person}\""))
          .replace("members/" + person, "members/{person}")
          .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "{instant}")
          .replaceAll("\\+[0-9a-f]{12}\"", "+{hash}\"")
          .replaceAll("cursor=[^&]{20,}", "cursor={cursor}")
          .replaceAll("\"next\":\"[^\"]{20,}\"", "\"next\":\"{cursor}\"")
          .replaceAll("content-length=\\[\\d+], ", "");
    }
  }

  /** Who is who, for as long as a test lasts. */
  void enter() {
    for (Secrets secrets : Secrets.values()) {
      accounts.put(
          new Account(
              new AccountId(secrets.person),
              secrets.person,
              "Personne Fictive",
              Set.of(Role.BENEFICIARY),
              null));
    }
    stage.put(
        BOTH,
        "Armelle Fictive",
        Set.of(Role.CEP, Role.DISABILITY_REFERENT, Role.PRISON_LIAISON),
        MISSION);
  }

  /** Everybody is again who they are in the try-out. */
  void leave() {
    for (Secrets secrets : Secrets.values()) {
      free(secrets.person);
    }
    for (DemoAccount account : DemoAccount.values()) {
      accounts.put(account.account());
    }
  }

  private void free(String person) {
    for (JsonNode item :
        stage.get(person, "/api/v1/booklets?status=OPEN&limit=200").json().path("items")) {
      stage.send(
          person,
          "DELETE",
          path(item.path("id").stringValue()) + "/members/" + person,
          "{\"reason\": \"Autre livret\"}");
    }
  }

  /**
   * A booklet.
   *
   * @param hidden the sections about which there may be secrets; the others are shared with their
   *     keepers whatever is hidden
   */
  Twin booklet(Place place, Set<Restriction> hidden, Secrets secrets) {
    return booklet(place, hidden, secrets, TwinBookletsSecrets.SOME);
  }

  /** The same, with so many notes and snapshots where there is everything. */
  Twin booklet(Place place, Set<Restriction> hidden, Secrets secrets, int notes) {
    free(secrets.person);
    String opener = place == Place.WITHOUT_REFERENT ? "cep" : "referent";
    String name = "Jumeau" + letters(opened++);
    String id = stage.open(opener, name, LocalDate.parse(BIRTH_DATE));
    attach(id, opener, secrets.person);
    if (!opener.equals("cep")) {
      stage.invite(id, opener, "cep");
    }
    invite(id, opener, BOTH, Role.CEP);
    for (Restriction shared : EnumSet.complementOf(EnumSet.copyOf(hidden))) {
      stage.invite(id, opener, keeper(shared));
      stage.consent(id, secrets.person, shared.name(), "{\"granted\": true}");
    }
    common(id, 1);
    String secret = fill(id, opener, hidden, secrets, notes);
    common(id, 2);
    settle(id, place);
    return new Twin(id, name, secrets.person, secret);
  }

  private String fill(
      String id, String opener, Set<Restriction> hidden, Secrets secrets, int notes) {
    TwinBookletsSecrets all = new TwinBookletsSecrets(stage, id, opener, secrets.person);
    if (secrets != Secrets.NOTHING) {
      hidden.forEach(all::keepersComeAndGo);
    }
    String secret = Stage.unknownId();
    for (Restriction section : hidden) {
      switch (secrets) {
        case EVERYTHING -> secret = all.everything(section, true, notes);
        case EVERYTHING_NOT -> secret = all.everything(section, false, 3);
        case NOTHING, KEEPERS -> {}
      }
    }
    return secret;
  }

  static String keeper(Restriction section) {
    return section == Restriction.DISABILITY ? "handicap" : "prison";
  }

  private static String letters(int number) {
    return String.valueOf(
        new char[] {
          (char) ('a' + number / 676 % 26),
          (char) ('a' + number / 26 % 26),
          (char) ('a' + number % 26)
        });
  }

  private void attach(String id, String opener, String person) {
    stage.invite(id, opener, person);
    for (JsonNode invitation : stage.get(person, "/api/v1/invitations").json().path("items")) {
      if (invitation.path("state").stringValue().equals("PENDING")) {
        stage.add(
            person,
            "/api/v1/invitations/" + invitation.path("id").stringValue() + "/acceptance",
            "{\"birthDate\": \"" + BIRTH_DATE + "\"}");
      }
    }
    assertThat(stage.read(person, id).status()).isEqualTo(200);
  }

  private void invite(String id, String by, String account, Role as) {
    stage.add(
        by,
        path(id) + "/members",
        "{\"account\": \"%s\", \"as\": \"%s\"}".formatted(account, as.name()));
  }

  /** What happens in every booklet alike. */
  private void common(String id, int round) {
    String at = path(id);
    String step =
        stage.add("cep", at + "/steps", "{\"title\": \"Visite\", \"dueOn\": \"2027-03-01\"}").id();
    stage.add("cep", at + "/journal", "{\"text\": \"Entretien %d\"}".formatted(round));
    stage.add("cep", at + "/decisions", "{\"asOf\": \"2022-06-01\"}");
    stage.add(
        "cep",
        at + "/appointments",
        "{\"startsAt\": \"2027-01-04T09:30:00Z\", \"subject\": \"Point\"}");
    stage.add(
        "cep",
        at + "/skills",
        "{\"kind\": \"SKILL\", \"title\": \"Lire\", \"step\": \"%s\"}".formatted(step));
    stage.add("cep", at + "/needs", "{\"theme\": \"MOBILITY\", \"text\": \"Permis\"}");
    stage.add("cep", at + "/aids", "{\"title\": \"Aide au permis\"}");
    stage.send(
        "cep",
        "POST",
        at + "/recommendations",
        "{\"code\": \"ASSESS_OBSTACLES\", \"choice\": \"ACCEPTED\"}");
  }

  private void settle(String id, Place place) {
    switch (place) {
      case COVERED -> {
        stage.add(
            "referent",
            path(id) + "/referent-transfers",
            "{\"to\": \"referent2\", \"coverUntil\": \"%s\"}".formatted(stage.inDays(90)));
        stage.add("referent2", path(id) + "/referent-transfers/1/acceptance", "");
      }
      case CLOSED ->
          stage.change(
              "referent",
              id,
              "PUT",
              "/closing",
              "{\"reason\": \"PERSONAL\", \"review\": \"Pause\"}");
      case LED, WITHOUT_REFERENT -> {}
    }
  }

  static String segment(Restriction section) {
    return section.name().toLowerCase(Locale.ROOT);
  }

  static List<Secrets> untold() {
    return List.of(Secrets.KEEPERS, Secrets.EVERYTHING, Secrets.EVERYTHING_NOT);
  }
}
