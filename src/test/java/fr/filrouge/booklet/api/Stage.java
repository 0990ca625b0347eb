package fr.filrouge.booklet.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.access.Account;
import fr.filrouge.access.AccountId;
import fr.filrouge.access.Accounts;
import fr.filrouge.access.Role;
import fr.filrouge.access.StructureId;
import fr.filrouge.access.web.Visitor;
import fr.filrouge.booklet.BookletId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** People who ask for booklets over HTTP, and who change places as a test needs. */
class Stage {

  /** Plays whoever has to be played: its roles and structure change. */
  static final String ACTOR = "cep2";

  private static final Duration LONGEST = Duration.ofMinutes(2);
  private static final String BOOKLETS = "/api/v1/booklets";

  private final Environment environment;
  private final Accounts accounts;
  private final HttpClient client = HttpClient.newHttpClient();
  private final AtomicInteger opened = new AtomicInteger();
  private final AtomicInteger people = new AtomicInteger();
  private final Clock clock;

  Stage(Environment environment, Accounts accounts, Clock clock) {
    this.environment = environment;
    this.accounts = accounts;
    this.clock = clock;
  }

  /** So many days after the day it is in the application. */
  LocalDate inDays(int days) {
    return LocalDate.now(clock).plusDays(days);
  }

  Answer send(String login, String method, String path, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
            .timeout(LONGEST)
            .method(method, BodyPublishers.ofString(body));
    if (!body.isEmpty()) {
      request.header("Content-Type", "application/json");
    }
    if (login != null) {
      request.header("Authorization", Visitor.basic(login));
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return Answer.of(client.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /**
   * Posts, and hangs up without waiting for an answer.
   *
   * @param said how much of the body is sent, from 0 to 1
   */
  void hangUp(String login, String path, String body, double said, String... header)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String head =
        """
        POST %s HTTP/1.1
        Host: 127.0.0.1
        Authorization: %s
        Content-Type: application/json
        %s: %s
        Content-Length: %d

        """
            .formatted(path, Visitor.basic(login), header[0], header[1], bytes.length)
            .replace("\n", "\r\n");
    try (Socket socket = new Socket("127.0.0.1", port())) {
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().write(bytes, 0, (int) (said * bytes.length));
    }
  }

  private int port() {
    return environment.getRequiredProperty("local.server.port", Integer.class);
  }

  Answer get(String login, String path) {
    return send(login, "GET", path, "");
  }

  static String path(String id) {
    return BOOKLETS + "/" + id;
  }

  Answer read(String login, String id) {
    return get(login, path(id));
  }

  /** Adds something, that has to be accepted. */
  Answer add(String login, String path, String body) {
    return accepted(send(login, "POST", path, body));
  }

  /** Changes something on the version that the person sees now; has to be accepted. */
  Answer change(String login, String id, String method, String part, String body) {
    String tag = read(login, id).etag();
    return accepted(send(login, method, path(id) + part, body, "If-Match", tag));
  }

  private static Answer accepted(Answer answer) {
    assertThat(answer.accepted()).as(answer.status() + " " + answer.body()).isTrue();
    return answer;
  }

  /** For somebody of that name who was born on another day than all the others. */
  String open(String login, String familyName) {
    return open(login, familyName, nextBirthDate());
  }

  String open(String login, String familyName, LocalDate birthDate) {
    return add(
            login,
            BOOKLETS,
            """
            {"identity": {"givenName": "Alix", "familyName": "%s", "birthDate": "%s"},
             "situation": {"residenceCommune": "14118", "seekingEmployment": true,
               "targetOccupation": "K1304",
               "targetTraining": {"qualifying": true, "regionFunded": true, "durationMonths": 1}}}
            """
                .formatted(familyName, birthDate))
        .id();
  }

  LocalDate nextBirthDate() {
    return LocalDate.of(1975, 1, 1).plusDays(opened.getAndIncrement());
  }

  /** One who hands over, one who accepts. */
  void transfer(String id, String from, String to) {
    accept(id, to, offer(id, from, to));
  }

  /** The number of the offer. */
  int offer(String id, String from, String to) {
    return offer(id, from, to, null);
  }

  /**
   * @param coverUntil last day, when it is to stand in
   */
  int offer(String id, String from, String to, @Nullable LocalDate coverUntil) {
    String until = coverUntil == null ? "null" : "\"" + coverUntil + "\"";
    return add(
            from,
            path(id) + "/referent-transfers",
            "{\"to\": \"%s\", \"coverUntil\": %s}".formatted(to, until))
        .json()
        .path("number")
        .asInt();
  }

  void accept(String id, String login, int number) {
    add(login, path(id) + "/referent-transfers/" + number + "/acceptance", "");
  }

  void invite(String id, String by, String account) {
    add(by, path(id) + "/members", "{\"account\": \"" + account + "\"}");
  }

  void invite(String id, String by, String account, Role as) {
    add(by, path(id) + "/members", "{\"account\": \"%s\", \"as\": \"%s\"}".formatted(account, as));
  }

  /** An account for somebody who has no booklet yet. */
  String person() {
    String login = "personne-" + people.getAndIncrement();
    put(login, "Personne Fictive", Set.of(Role.BENEFICIARY), null);
    return login;
  }

  /** A new account that is invited as the person, and accepts. */
  String attachPerson(String id, String by) {
    String person = person();
    attach(id, by, person);
    return person;
  }

  void attach(String id, String by, String person) {
    String invitation =
        add(by, path(id) + "/members", "{\"account\": \"%s\"}".formatted(person)).id();
    String birthDate = read(by, id).json().at("/identity/birthDate").stringValue();
    add(
        person,
        "/api/v1/invitations/" + invitation + "/acceptance",
        "{\"birthDate\": \"%s\"}".formatted(birthDate));
  }

  void consent(String id, String owner, String section, String state) {
    change(owner, id, "PUT", "/consents/" + section, state);
  }

  void actAs(Set<Role> roles, String structure) {
    put(ACTOR, "Clara Fictive", roles, structure);
  }

  void restoreActor() {
    actAs(Set.of(Role.CEP), "autre-mission-locale");
  }

  void put(String login, String name, Set<Role> roles, @Nullable String structure) {
    accounts.put(
        new Account(
            new AccountId(login),
            login,
            name,
            roles,
            structure == null ? null : new StructureId(structure)));
  }

  static String unknownId() {
    return BookletId.fresh().value();
  }
}
