package fr.filrouge.booklet.api;

import static fr.filrouge.booklet.api.Stage.path;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BookletsRunning
@DisplayName("The person's account")
class PersonsAccountTest {

  @Autowired Stage stage;

  private String invite(String id, String person) {
    return stage.add("referent", path(id) + "/members", "{\"account\": \"" + person + "\"}").id();
  }

  private Answer accept(String person, String invitation, String birthDate) {
    return stage.send(
        person,
        "POST",
        "/api/v1/invitations/" + invitation + "/acceptance",
        "{\"birthDate\": \"" + birthDate + "\"}");
  }

  private String birthDate(String id) {
    return stage.read("referent", id).json().at("/identity/birthDate").stringValue();
  }

  @Test
  @DisplayName("reads nothing before it accepts; three wrong birth dates void the invitation")
  void wrongBirthDates() {
    String id = stage.open("referent", "Attente");
    String person = stage.person();
    String invitation = invite(id, person);

    assertThat(stage.read(person, id).status()).isEqualTo(404);
    assertThat(stage.get(person, "/api/v1/invitations").body())
        .contains(invitation, "PENDING")
        .doesNotContain(id, "Attente", birthDate(id));
    for (int i = 0; i < 3; i++) {
      Answer wrong = accept(person, invitation, "2001-01-01");
      assertThat(wrong.status()).isEqualTo(409);
      assertThat(wrong.body()).contains("birth-date-differs").doesNotContain(birthDate(id));
    }

    assertThat(accept(person, invitation, birthDate(id)).status()).isEqualTo(409);
    assertThat(stage.get(person, "/api/v1/invitations").body()).contains("VOID");
    assertThat(stage.read(person, id).status()).isEqualTo(404);
    assertThat(accept(person, invite(id, person), birthDate(id)).status()).isEqualTo(201);
    assertThat(stage.read(person, id).status()).isEqualTo(200);
  }

  @Test
  @DisplayName("can be taken off, by the referent and by the person, and its access ends at once")
  void undone() {
    for (String by : List.of("referent", "the person")) {
      String id = stage.open("referent", "Fictif");
      String wrong = stage.attachPerson(id, "referent");

      Answer removed =
          stage.send(
              by.equals("referent") ? by : wrong,
              "DELETE",
              path(id) + "/members/" + wrong,
              "{\"reason\": \"Mauvais compte\"}");

      assertThat(removed.status()).as(removed.body()).isEqualTo(204);
      assertThat(stage.read(wrong, id).status()).isEqualTo(404);
      assertThat(stage.get(wrong, "/api/v1/booklets").body()).doesNotContain(id);
      String right = stage.attachPerson(id, "referent");
      assertThat(stage.read(right, id).status()).isEqualTo(200);
    }
  }

  @Test
  @DisplayName("has one open booklet: another one waits until that is closed")
  void oneOpenBooklet() {
    String first = stage.open("referent", "Fictif");
    String person = stage.attachPerson(first, "referent");
    String second = stage.open("referent", "Fictif");
    String invitation = invite(second, person);

    Answer refused = accept(person, invitation, birthDate(second));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body()).contains("another-open-booklet");

    stage.change(
        "referent", first, "PUT", "/closing", "{\"reason\": \"PERSONAL\", \"review\": \"Pause\"}");
    assertThat(accept(person, invitation, birthDate(second)).status()).isEqualTo(201);
    assertThat(stage.read(person, first).status()).as("goes on reading").isEqualTo(200);
  }

  @Test
  @DisplayName("and every other one is told of only to those who may invite")
  void notProbed() {
    String id = stage.open("referent", "Fictif");
    stage.invite(id, "referent", "cep");
    for (String login : List.of("cep", "cep2", "admin")) {
      for (String part : List.of("/members", "/referent-transfers")) {
        String member = part.equals("/members") ? "account" : "to";
        Answer known = stage.send(login, "POST", path(id) + part, naming(member, "referent2"));
        Answer unknown = stage.send(login, "POST", path(id) + part, naming(member, "personne"));

        assertThat(known.status()).isEqualTo(login.equals("cep") ? 403 : 404);
        assertThat(unknown.body()).isEqualTo(known.body());
      }
    }
    Answer told = stage.send("referent", "POST", path(id) + "/members", naming("account", "nul"));
    assertThat(told.status()).isEqualTo(400);
  }

  private static String naming(String member, String account) {
    return "{\"%s\": \"%s\"}".formatted(member, account);
  }
}
