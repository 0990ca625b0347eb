package fr.filrouge.policy.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.policy.api.Officer.Answer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The people of a Region who hand drafts over to each other, hired for a test and let go after. */
final class Region {

  static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Paris"));

  private final int port;
  private final Officer admin;
  private final Set<String> hired = new LinkedHashSet<>();

  Region(int port) {
    this.port = port;
    this.admin = new Officer(port, "admin");
  }

  /** Somebody with these roles. */
  Officer hires(String login, String... roles) {
    String body =
        JsonMapper.shared()
            .createObjectNode()
            .put("id", login)
            .put("login", login)
            .put("displayName", "Officier " + login)
            .put("structure", "region")
            .toString()
            .replaceFirst("}$", ", \"roles\": " + list(roles) + "}");
    if (admin.post("/accounts", body).status() != 201) {
      grants(login, roles);
    }
    hired.add(login);
    return new Officer(port, login);
  }

  /** From now on, somebody has these roles and no others. */
  void grants(String login, String... roles) {
    Answer changed =
        admin.send(
            "PATCH", "/accounts/" + login, "{\"roles\": " + list(roles) + "}", "If-Match", "*");
    assertThat(changed.status()).as(changed.body()).isEqualTo(200);
  }

  private static String list(String... roles) {
    return Arrays.stream(roles)
        .map(role -> "\"" + role + "\"")
        .collect(Collectors.joining(", ", "[", "]"));
  }

  void letsEverybodyGo() {
    hired.forEach(login -> grants(login));
  }

  /** A draft that changes only from where a row comes, so that no scenario is concerned. */
  static String drafted(Officer editor, String title) {
    String draft = editor.begin(title);
    rewrite(editor, draft, "Pacte §2-4 a, relu");
    return draft;
  }

  static void rewrite(Officer editor, String draft, String source) {
    String row = draft + "/sheets/socle/rows/socle-iae";
    JsonNode cells = editor.get(row).json().path("cells");
    Answer written =
        editor.write(
            draft, "socle", "socle-iae", "source", cells.path("source").asString(""), source);
    assertThat(written.status()).as(written.body()).isEqualTo(200);
  }

  static Answer details(Officer editor, String draft, LocalDate from, String reason) {
    return editor.put(
        draft + "/details",
        "{\"from\": \"%s\", \"reason\": \"%s\", \"deliberation\": \"Fictive 1\"}"
            .formatted(from, reason));
  }

  static Answer looksAtImpact(Officer editor, String draft) {
    Answer asked =
        editor.post(draft + "/impacts", "{\"population\": \"SYNTHETIC\", \"size\": 1000}");
    assertThat(asked.status()).as(asked.body()).isEqualTo(202);
    return asked;
  }

  /** Hands a draft in, and gives the hash that is on the screen then. */
  static String handsIn(Officer editor, String draft) {
    Answer submitted = editor.post(draft + "/submission", "");
    assertThat(submitted.status()).as(submitted.body()).isEqualTo(200);
    return submitted.json().path("fileHash").asString();
  }

  /** All that a draft needs, and handed in. */
  static String ready(Officer editor, String draft, LocalDate from) {
    details(editor, draft, from, "Relecture");
    looksAtImpact(editor, draft);
    return handsIn(editor, draft);
  }

  static Answer approves(Officer approver, String draft, String hash) {
    return approver.post(draft + "/approval", "{\"fileHash\": \"" + hash + "\"}");
  }

  static int versions(Officer reader) {
    return reader.get("/rule-versions").json().path("items").size();
  }

  /** What two are answered who do the same in the same instant. */
  static <T> List<T> together(Supplier<T> act) {
    CyclicBarrier start = new CyclicBarrier(2);
    List<CompletableFuture<T>> both =
        IntStream.range(0, 2)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> after(start, act)))
            .toList();
    return both.stream().map(CompletableFuture::join).toList();
  }

  private static <T> T after(CyclicBarrier start, Supplier<T> act) {
    try {
      start.await();
    } catch (InterruptedException | BrokenBarrierException e) {
      throw new IllegalStateException(e);
    }
    return act.get();
  }
}
