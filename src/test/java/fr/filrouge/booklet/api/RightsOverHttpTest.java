package fr.filrouge.booklet.api;

import static fr.filrouge.booklet.api.Stage.ACTOR;
import static fr.filrouge.booklet.api.Stage.path;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.access.Role;
import fr.filrouge.booklet.Relation;
import fr.filrouge.booklet.RightsTable;
import fr.filrouge.booklet.Section;
import fr.filrouge.booklet.Verb;
import fr.filrouge.situation.Restriction;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

/**
 * Walks the table of rights that was written by hand, over HTTP: a booklet for each relation, with
 * something in every section that is found nowhere else, and one account that plays everyone.
 */
@BookletsRunning
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("Over HTTP,")
class RightsOverHttpTest {

  private static final Set<Role> MEMBERS =
      EnumSet.of(Role.CEP, Role.DISABILITY_REFERENT, Role.PRISON_LIAISON);
  private static final Set<Role> KEEPERS =
      EnumSet.of(Role.DISABILITY_REFERENT, Role.PRISON_LIAISON);
  private static final Set<Section> OF_KEEPERS =
      EnumSet.of(Section.JOURNAL, Section.PATHWAY, Section.SKILLS, Section.APPOINTMENTS);
  private static final List<Section> WITHOUT_WRITING = List.of(Section.HISTORY, Section.ACCESSES);
  private static final String RESTRICTED_CANARY = "canari-(handicap|detention)";

  @Autowired Stage stage;
  @Autowired MovableClock clock;

  private final Map<String, Place> places = new TreeMap<>();
  private final List<String> wrong = new ArrayList<>();
  private int cells;
  private int requests;
  private int day;

  /** How a consent that does not stand came not to. */
  private enum Ended {
    WITHDRAWN,
    EXPIRED
  }

  /** A booklet to which the actor has one relation. */
  private static final class Place {
    final String id;
    final String owner;
    final Map<Section, List<String>> canaries = new EnumMap<>(Section.class);
    String lastHash = "0".repeat(64);
    boolean closed;
    int invited;

    Place(String id, String owner) {
      this.id = id;
      this.owner = owner;
    }

    void canary(Section section, String... texts) {
      canaries.computeIfAbsent(section, s -> new ArrayList<>()).addAll(List.of(texts));
    }
  }

  @BeforeEach
  void people() {
    stage.put("canari-membre", "Canari Membre", Set.of(Role.CEP), "spip");
    stage.put("canari-appele", "Canari Appele", Set.of(Role.REFERENT), "spip");
    for (int i = 0; i < 24; i++) {
      stage.put("invite-" + i, "Invite " + i, Set.of(Role.CEP), "spip");
    }
  }

  @AfterEach
  void restore() {
    stage.restoreActor();
  }

  @Test
  @DisplayName("each cell of the table of rights is as it says, and nothing restricted is logged")
  void table(CapturedOutput output) {
    for (RightsTable.Row row : RightsTable.read()) {
      for (Ended ended : Ended.values()) {
        if (ended == Ended.WITHDRAWN || row.roles().stream().anyMatch(KEEPERS::contains)) {
          walk(row, ended);
        }
      }
    }
    System.out.printf(
        "%d cells walked with %d requests, %d wrong%n", cells, requests, wrong.size());

    assertThat(wrong).isEmpty();
    assertThat(output.getAll()).doesNotContainPattern(RESTRICTED_CANARY);
  }

  private void walk(RightsTable.Row row, Ended ended) {
    Place place = places.computeIfAbsent(placeName(row), name -> build(row));
    stage.actAs(Set.of(Role.BENEFICIARY), "autre-organisme");
    consents(place, row.consents(), ended);
    stage.actAs(
        row.roles(), row.relation() == Relation.COLLEAGUE ? "organisme" : "autre-organisme");
    String who = row.name() + " " + ended;

    Map<String, Answer> seen = look(place);
    for (Section section : Section.values()) {
      boolean allowed = row.allows(section, Verb.READ);
      Map<String, Boolean> found = find(place, section, seen);
      boolean right =
          allowed
              ? found.entrySet().stream()
                      .allMatch(e -> e.getValue() || !required(section).contains(e.getKey()))
                  && whole(place, section, seen)
              : found.values().stream().noneMatch(f -> f);
      check(right, who, section, Verb.READ, found.toString());
    }
    boolean any = row.cells().stream().anyMatch(c -> !c.isBlank());
    check(any, seen.get("booklet"), who, "booklet");
    write(row, place, seen.get("booklet"), any, who);
  }

  private void check(boolean any, Answer answer, String who, String what) {
    if (answer.status() != (any ? 200 : 404)) {
      wrong.add(who + " " + what + " " + answer.status());
    }
  }

  private void check(boolean right, String who, Section section, Verb verb, String found) {
    cells++;
    if (!right) {
      wrong.add(who + " " + section + " " + verb + ": " + found);
    }
  }

  private Answer send(String method, String path, String body, String... headers) {
    requests++;
    return stage.send(ACTOR, method, path, body, headers);
  }

  private void write(RightsTable.Row row, Place place, Answer booklet, boolean any, String who) {
    String tag = booklet.etag();
    for (Section section : Section.values()) {
      Answer answer = attempt(section, place, row.consents(), tag);
      boolean allowed = row.allows(section, Verb.WRITE) || writesInOwn(row, section);
      boolean right =
          allowed
              ? answer.accepted()
              : WITHOUT_WRITING.contains(section)
                  ? !answer.accepted()
                  : isRefusal(answer.status(), place, any);
      check(right, who, section, Verb.WRITE, answer.status() + " " + answer.body());
      leaks(row, who + " " + section, answer);
      if (answer.accepted()) {
        tag = answer.etag();
        takeBack(section, place, answer);
        if (section == Section.MEMBERS) {
          place.invited++;
        }
        if (section == Section.CONTRACT) {
          place.lastHash = hash(answer);
        }
      }
    }
    for (Section section : Section.values()) {
      boolean allowed = row.allows(section, Verb.SIGN);
      if (section != Section.CONTRACT) {
        check(!allowed, who, section, Verb.SIGN, "nothing to sign");
        continue;
      }
      Answer answer =
          send(
              "POST",
              path(place.id) + "/contract/signatures",
              "{\"contentHash\": \"" + place.lastHash + "\"}");
      boolean right = allowed ? answer.accepted() : isRefusal(answer.status(), place, any);
      check(right, who, section, Verb.SIGN, answer.status() + " " + answer.body());
    }
  }

  /** Nothing is written in a closed booklet, whoever could otherwise. */
  private static boolean isRefusal(int status, Place place, boolean any) {
    return any ? status == 403 || place.closed && status == 409 : status == 404;
  }

  /** Keepers write some kinds of things, in the section that they keep. */
  private static boolean writesInOwn(RightsTable.Row row, Section section) {
    return OF_KEEPERS.contains(section)
        && (row.allows(Section.DISABILITY, Verb.WRITE) || row.allows(Section.DETENTION, Verb.WRITE))
        && row.roles().stream().anyMatch(KEEPERS::contains);
  }

  /** An offer or an answer stands in the way of the next one. */
  private void takeBack(Section section, Place place, Answer answer) {
    if (section == Section.REFERENT || section == Section.RECOMMENDATIONS) {
      Answer removed = send("DELETE", answer.location(), "");
      assertThat(removed.status()).as(place.id + removed.body()).isEqualTo(204);
    }
  }

  private void leaks(RightsTable.Row row, String where, Answer answer) {
    for (Section section : List.of(Section.DISABILITY, Section.DETENTION)) {
      String canary = section == Section.DISABILITY ? "canari-handicap" : "canari-detention";
      if (!row.allows(section, Verb.READ) && answer.all().contains(canary)) {
        wrong.add(where + " tells of " + section);
      }
    }
  }

  private Answer attempt(Section section, Place place, Set<Restriction> live, String tag) {
    String at = path(place.id);
    day++;
    return switch (section) {
      case IDENTITY ->
          send(
              "PUT",
              at + "/identity",
              """
              {"givenName": "Alix%d", "familyName": "%s", "birthDate": "1990-05-02"}
              """
                  .formatted(day, place.canaries.get(Section.IDENTITY).get(0)),
              "If-Match",
              tag);
      case SITUATION ->
          send(
              "PATCH",
              at + "/situation",
              "{\"hostCompany\": " + (day % 2 == 0) + "}",
              "If-Match",
              tag);
      case NEEDS -> send("PUT", at + "/checks/BASIC_SKILLS", "{}", "If-Match", tag);
      case DECISIONS -> send("POST", at + "/decisions", "{\"asOf\": \"2019-06-03\"}");
      case PATHWAY -> send("POST", at + "/steps", "{\"title\": \"Visite\"}");
      case RECOMMENDATIONS ->
          send(
              "POST",
              at + "/recommendations",
              "{\"code\": \"ASSESS_OBSTACLES\", \"choice\": \"ACCEPTED\"}");
      case CONTRACT ->
          send(
              "PUT",
              at + "/contract",
              "{\"text\": \"canari-contrat " + day + "\"}",
              "If-Match",
              tag);
      case JOURNAL -> send("POST", at + "/journal", "{\"text\": \"Entretien\"}");
      case SKILLS -> send("POST", at + "/skills", "{\"kind\": \"SKILL\", \"title\": \"Lire\"}");
      case AIDS -> send("POST", at + "/aids", "{\"title\": \"Aide\"}");
      case APPOINTMENTS ->
          send(
              "POST",
              at + "/appointments",
              "{\"startsAt\": \"2026-12-01T09:30:00Z\", \"subject\": \"Point\"}");
      case DISABILITY ->
          send("PUT", at + "/disability", disability("2030-01-" + twoDigits()), "If-Match", tag);
      case DETENTION ->
          send("PUT", at + "/detention", detention("2030-01-" + twoDigits()), "If-Match", tag);
      case MEMBERS ->
          send("POST", at + "/members", "{\"account\": \"invite-" + place.invited + "\"}");
      case REFERENT -> send("POST", at + "/referent-transfers", "{\"to\": \"canari-appele\"}");
      case CONSENTS ->
          send(
              "PUT",
              at + "/consents/DISABILITY",
              "{\"granted\": " + live.contains(Restriction.DISABILITY) + "}",
              "If-Match",
              tag);
      case HISTORY -> send("POST", at + "/history", "{}");
      case ACCESSES -> send("POST", at + "/accesses", "{}");
    };
  }

  private String twoDigits() {
    return "%02d".formatted(1 + day % 28);
  }

  private static String disability(String until) {
    return """
        {"boeth": true, "cdaphOrientation": true, "medicoSocialSupportNeeded": true,
         "compensationNeeded": true, "notes": "canari-handicap-note", "validUntil": "%s"}
        """
        .formatted(until);
  }

  private static String detention(String until) {
    return """
        {"detained": true, "prison": "EVREUX", "dayRelease": true,
         "notes": "canari-detention-note", "validUntil": "%s"}
        """
        .formatted(until);
  }

  private static String hash(Answer booklet) {
    JsonNode versions = booklet.json().at("/contract/versions");
    return versions.path(versions.size() - 1).path("contentHash").stringValue();
  }

  private Map<String, Answer> look(Place place) {
    Map<String, Answer> seen = new LinkedHashMap<>();
    seen.put("booklet", send("GET", path(place.id), ""));
    for (String part : List.of("journal", "history", "export", "assessment", "accesses")) {
      String query = part.equals("journal") || part.equals("history") ? "?limit=200" : "";
      seen.put(part, send("GET", path(place.id) + "/" + part + query, ""));
    }
    Answer list = send("GET", "/api/v1/booklets?limit=200", "");
    String line = "";
    for (JsonNode item : list.json().path("items")) {
      if (item.path("id").stringValue().equals(place.id)) {
        line = item.toString();
      }
    }
    seen.put("list", new Answer(list.status(), list.headers(), line));
    return seen;
  }

  /** Where what must be seen of a section is to be found. */
  private static Set<String> required(Section section) {
    return switch (section) {
      case IDENTITY -> Set.of("booklet", "export", "list");
      case JOURNAL -> Set.of("booklet", "export", "journal");
      case DISABILITY, DETENTION -> Set.of("booklet", "export", "assessment", "history");
      case HISTORY -> Set.of("history", "export");
      case ACCESSES -> Set.of("accesses");
      default -> Set.of("booklet", "export");
    };
  }

  /** Whether all that a restricted section holds is there, in whichever part of the booklet. */
  private static boolean whole(Place place, Section section, Map<String, Answer> seen) {
    return place.canaries.getOrDefault(section, List.of()).stream()
        .allMatch(
            canary ->
                seen.get("booklet").body().contains(canary)
                    && seen.get("export").body().contains(canary));
  }

  /** In which answers something of a section is found. */
  private static Map<String, Boolean> find(Place place, Section section, Map<String, Answer> seen) {
    Map<String, Boolean> found = new TreeMap<>();
    seen.forEach(
        (where, answer) -> {
          boolean ok = answer.status() == 200;
          List<String> canaries = place.canaries.getOrDefault(section, List.of());
          switch (section) {
            case CONSENTS -> found.put(where, ok && answer.json().has("consents"));
            case HISTORY ->
                found.put(
                    where,
                    ok
                        && (where.equals("history") && !answer.json().at("/items").isEmpty()
                            || where.equals("export") && answer.json().has("history")));
            case ACCESSES -> found.put(where, ok && where.equals("accesses"));
            case DISABILITY ->
                found.put(where, restricted(where, answer, canaries, "boeth", "-disability."));
            case DETENTION ->
                found.put(where, restricted(where, answer, canaries, "prison", "-detention."));
            case IDENTITY -> found.put(where, answer.all().contains(canaries.get(0)));
            default -> found.put(where, canaries.stream().allMatch(answer.all()::contains));
          }
        });
    return found;
  }

  private static boolean restricted(
      String where, Answer answer, List<String> canaries, String field, String tag) {
    if (where.equals("assessment")) {
      return knows(answer, field) || canaries.stream().anyMatch(answer.all()::contains);
    }
    if (where.equals("history")) {
      return answer.body().contains("\"" + field + "\"");
    }
    long all = canaries.stream().filter(answer.all()::contains).count();
    boolean told = all > 0 || answer.body().contains("\"" + field + "\"");
    return told || answer.headers().toString().contains(tag);
  }

  private static boolean knows(Answer assessment, String field) {
    for (JsonNode decision : assessment.json().path("decisions")) {
      for (JsonNode route : decision.path("routes")) {
        for (JsonNode criterion : route.path("criteria")) {
          if (criterion.path("field").stringValue().equals(field)
              && !criterion.path("actual").isNull()) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static String placeName(RightsTable.Row row) {
    return row.relation() + " " + invitedAs(row);
  }

  private static Set<Role> invitedAs(RightsTable.Row row) {
    if (row.relation() == Relation.LAST_COUNSELLOR) {
      return EnumSet.of(Role.CEP);
    }
    if (row.relation() != Relation.MEMBER && row.relation() != Relation.STEWARD) {
      return Set.of();
    }
    Set<Role> as =
        row.roles().stream()
            .filter(MEMBERS::contains)
            .collect(toCollection(() -> EnumSet.noneOf(Role.class)));
    return as.isEmpty() ? EnumSet.of(Role.CEP) : as;
  }

  private Place build(RightsTable.Row row) {
    String family = "Canari" + (char) ('A' + places.size()) + "identite";
    String referent = row.relation() == Relation.STEWARD ? leavingReferent() : "referent";
    String id = stage.open(referent, family);
    stage.actAs(Set.of(Role.BENEFICIARY), "autre-organisme");
    boolean self = row.relation() == Relation.SELF;
    Place place = new Place(id, self ? ACTOR : stage.person());
    stage.attach(id, referent, place.owner);
    stage.invite(id, referent, "canari-membre");
    stage.invite(id, referent, "cep");
    int offered = stage.offer(id, referent, "canari-appele");
    stage.send(referent, "DELETE", path(id) + "/referent-transfers/" + offered, "");
    place.canary(Section.IDENTITY, family);
    place.canary(Section.SITUATION, "K1304");
    place.canary(Section.MEMBERS, "Canari Membre");
    place.canary(Section.REFERENT, "Canari Appele", "canari-appele");
    fill(place, referent);
    fillRestricted(place);
    place(place, row, referent);
    return place;
  }

  private String leavingReferent() {
    String login = "partant-" + places.size();
    stage.put(login, "Referent Partant", Set.of(Role.REFERENT), "organisme");
    return login;
  }

  private void fill(Place place, String by) {
    String at = path(place.id);
    stage.add(by, at + "/needs", "{\"theme\": \"MOBILITY\", \"text\": \"canari-besoin\"}");
    place.canary(Section.NEEDS, "canari-besoin");
    place.canary(
        Section.DECISIONS, stage.add(by, at + "/decisions", "{\"asOf\": \"2019-06-03\"}").id());
    stage.add(by, at + "/steps", "{\"title\": \"canari-etape\", \"dueOn\": \"2031-01-01\"}");
    place.canary(Section.PATHWAY, "canari-etape");
    stage.add(by, at + "/recommendations", postponed("SIGN_CONTRACT", "canari-reponse"));
    place.canary(Section.RECOMMENDATIONS, "canari-reponse");
    Answer written =
        stage.change(by, place.id, "PUT", "/contract", "{\"text\": \"canari-contrat\"}");
    place.lastHash = hash(written);
    place.canary(Section.CONTRACT, "canari-contrat");
    stage.add(by, at + "/journal", "{\"text\": \"canari-journal\"}");
    place.canary(Section.JOURNAL, "canari-journal");
    stage.add(by, at + "/skills", "{\"kind\": \"SKILL\", \"title\": \"canari-acquis\"}");
    place.canary(Section.SKILLS, "canari-acquis");
    stage.add(by, at + "/aids", "{\"title\": \"canari-aide\"}");
    place.canary(Section.AIDS, "canari-aide");
    stage.add(
        by,
        at + "/appointments",
        "{\"startsAt\": \"2026-12-01T09:30:00Z\", \"subject\": \"canari-rendez-vous\"}");
    place.canary(Section.APPOINTMENTS, "canari-rendez-vous");
  }

  private String postponed(String code, String why) {
    return """
        {"code": "%s", "choice": "POSTPONED", "why": "%s", "until": "%s"}
        """
        .formatted(code, why, clock.today().plusYears(1));
  }

  private void fillRestricted(Place place) {
    String by = place.owner;
    String at = path(place.id);
    stage.change(by, place.id, "PUT", "/disability", disability("2030-01-01"));
    stage.change(by, place.id, "PUT", "/detention", detention("2030-01-01"));
    stage.add(
        by,
        at + "/steps",
        "{\"title\": \"canari-handicap-etape\", \"measure\": \"SUPPORTED_TRAINING\"}");
    stage.add(
        by,
        at + "/steps",
        "{\"title\": \"canari-detention-etape\", \"measure\": \"PRISON_TRAINING\"}");
    stage.add(
        by,
        at + "/recommendations",
        postponed("CONTACT_DISABILITY_REFERENT", "canari-handicap-reponse"));
    stage.add(
        by,
        at + "/recommendations",
        postponed("CONTACT_PRISON_LIAISON", "canari-detention-reponse"));
    place.canary(
        Section.DISABILITY,
        "canari-handicap-note",
        "canari-handicap-etape",
        "canari-handicap-reponse",
        stage.add(by, at + "/decisions", "{\"section\": \"DISABILITY\"}").id());
    place.canary(
        Section.DETENTION,
        "canari-detention-note",
        "canari-detention-etape",
        "canari-detention-reponse",
        stage.add(by, at + "/decisions", "{\"section\": \"DETENTION\"}").id());
  }

  private void place(Place place, RightsTable.Row row, String referent) {
    switch (row.relation()) {
      case REFERENT, COVERED, STAND_IN, FORMER_REFERENT, LAST_REFERENT ->
          lead(place, row.relation(), referent);
      case MEMBER, STEWARD, LAST_COUNSELLOR -> {
        stage.actAs(invitedAs(row), "autre-organisme");
        for (Role role : invitedAs(row)) {
          stage.invite(place.id, referent, ACTOR, role);
        }
        if (row.relation() == Relation.LAST_COUNSELLOR) {
          close(place, referent);
        }
        if (row.relation() == Relation.STEWARD) {
          stage.put(referent, "Referent Partant", Set.of(Role.POLICY_EDITOR), "organisme");
        }
      }
      case SELF, COLLEAGUE, NONE -> {}
    }
  }

  private void lead(Place place, Relation relation, String referent) {
    stage.actAs(Set.of(Role.REFERENT), "autre-organisme");
    LocalDate later = clock.today().plusDays(300);
    if (relation == Relation.STAND_IN) {
      stage.accept(place.id, ACTOR, stage.offer(place.id, referent, ACTOR, later));
      return;
    }
    stage.transfer(place.id, referent, ACTOR);
    switch (relation) {
      case FORMER_REFERENT -> stage.transfer(place.id, ACTOR, referent);
      case COVERED ->
          stage.accept(place.id, referent, stage.offer(place.id, ACTOR, referent, later));
      case LAST_REFERENT -> close(place, ACTOR);
      default -> {}
    }
  }

  private void close(Place place, String by) {
    stage.change(
        by, place.id, "PUT", "/closing", "{\"reason\": \"PERSONAL\", \"review\": \"Pause\"}");
    place.closed = true;
  }

  /** The consents of a closed booklet ended with it. */
  private void consents(Place place, Set<Restriction> live, Ended ended) {
    if (place.closed) {
      return;
    }
    boolean expires = false;
    for (Restriction section : Restriction.values()) {
      String state = "{\"granted\": true}";
      if (!live.contains(section)) {
        boolean late = ended == Ended.EXPIRED;
        expires |= late;
        state =
            late
                ? "{\"granted\": true, \"until\": \"" + clock.today() + "\"}"
                : "{\"granted\": false}";
      }
      stage.consent(place.id, place.owner, section.name(), state);
    }
    if (expires) {
      clock.pass(Duration.ofDays(1));
    }
  }
}
