package fr.filrouge.booklet.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.ExplainVerbosity;
import fr.filrouge.access.Account;
import fr.filrouge.access.AccountId;
import fr.filrouge.access.Accounts;
import fr.filrouge.access.web.FakeIssuer;
import fr.filrouge.booklet.BookletId;
import fr.filrouge.booklet.BookletLaw;
import fr.filrouge.booklet.Booklets;
import fr.filrouge.booklet.Caseload;
import fr.filrouge.booklet.Moment;
import fr.filrouge.booklet.Outcome;
import fr.filrouge.booklet.RolesNow;
import fr.filrouge.booklet.WriteJournal;
import fr.filrouge.mongo.Database;
import fr.filrouge.pathway.FreeText;
import fr.filrouge.pathway.ItemId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Measures the running application among many booklets, over HTTP with connections kept open, both
 * in this process. Not one of the tests: {@code docs/charge.md} says how to start it.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Timeout(value = 60, unit = TimeUnit.MINUTES)
class LoadRun {

  private static final int BOOKLETS = Integer.getInteger("load.booklets", 10_000);
  private static final int ENTRIES = Integer.getInteger("load.entries", 20_000);
  private static final int SAMPLES = Integer.getInteger("load.samples", 1_000);
  private static final String MONGODB = System.getProperty("load.mongodb-uri", "");

  /** No name but of a database made for this: it is emptied. */
  private static final String DATABASE = "filrouge_load";

  private static final int CASELOAD = 50;
  private static final int FEW_ENTRIES = 20;
  private static final int CREATORS = 4;
  private static final Duration LONGEST_PHASE = Duration.ofMinutes(15);
  private static final List<String> NAMES = List.of("Fictif", "Exemple", "Démo", "Essai");

  @TempDir static Path dir;
  private static FakeIssuer issuer;

  @LocalServerPort int port;
  @Autowired Database database;
  @Autowired Accounts accounts;
  @Autowired Booklets booklets;
  @Autowired BookletLaw law;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Map<Integer, String> tokens = new ConcurrentHashMap<>();

  @DynamicPropertySource
  static void configure(DynamicPropertyRegistry settings) throws IOException {
    if (!MONGODB.isEmpty() && !DATABASE.equals(new ConnectionString(MONGODB).getDatabase())) {
      throw new IllegalArgumentException("load.mongodb-uri must name the database " + DATABASE);
    }
    issuer = new FakeIssuer();
    StringBuilder file =
        new StringBuilder(
            "structures: [{id: demo, name: Organisme Démo, kind: TRAINING_ORGANISATION}]\naccounts:\n");
    for (int referent = 0; referent < referents(); referent++) {
      file.append(
          "  - {id: referent-%1$d, login: \"sub:%1$d\", name: Référent Fictif %1$d, roles: [REFERENT], structure: demo}\n"
              .formatted(referent));
    }
    Path accounts = Files.writeString(dir.resolve("accounts.yaml"), file);
    settings.add("filrouge.accounts-file", accounts::toString);
    settings.add("filrouge.oidc.issuer", issuer::issuer);
    settings.add("filrouge.oidc.client-id", () -> FakeIssuer.CLIENT);
    settings.add("filrouge.oidc.client-secret", () -> FakeIssuer.SECRET);
    settings.add("filrouge.oidc.audience", () -> FakeIssuer.API);
    settings.add("filrouge.mongodb-uri", () -> MONGODB);
  }

  private static int referents() {
    return Math.max(1, BOOKLETS / CASELOAD);
  }

  @AfterAll
  static void stop() {
    issuer.close();
  }

  @Test
  void run() throws Exception {
    try {
      List<Opened> opened = open();
      say("%-44s %10s %10s".formatted("%d livrets, en ms".formatted(opened.size()), "p50", "p99"));
      measure("lire un livret", i -> request(some(opened, i), "GET", "", ""));
      measure("changer la situation", i -> patch(some(opened, i), i));
      measure("liste d'un référent", i -> list(some(opened, i), ""));
      measure("liste d'un référent, par nom", i -> list(some(opened, i), "&text=demo"));
      compareLengths(opened.get(0), opened.get(1));
      explain();
    } finally {
      if (!database.embedded()) {
        database.mongo().drop();
      }
    }
  }

  /** A booklet, and the referent who opened it. */
  private record Opened(String id, int referent) {}

  /** One call that is timed; what has to precede it is done before it is returned. */
  private interface Call {
    HttpRequest prepared(int sample) throws Exception;
  }

  private List<Opened> open() throws Exception {
    long start = System.nanoTime();
    AtomicInteger next = new AtomicInteger();
    List<Opened> opened = Collections.synchronizedList(new ArrayList<>());
    ExecutorService creators = Executors.newFixedThreadPool(CREATORS);
    List<Future<?>> ends = new ArrayList<>();
    for (int creator = 0; creator < CREATORS; creator++) {
      ends.add(
          creators.submit(
              () -> {
                int number;
                while ((number = next.getAndIncrement()) < BOOKLETS && !tooLong(start)) {
                  opened.add(open(number));
                }
                return null;
              }));
    }
    for (Future<?> end : ends) {
      end.get();
    }
    creators.shutdown();
    double seconds = (System.nanoTime() - start) / 1e9;
    say("%d livrets ouverts en %.0f s".formatted(opened.size(), seconds));
    return List.copyOf(opened);
  }

  private Opened open(int number) throws Exception {
    int referent = number % referents();
    String body =
        """
        {"identity":{"givenName":"Personne %d","familyName":"%s","birthDate":"1990-01-01"},
         "situation":{"residenceCommune":"14118","seekingEmployment":true,"projectStage":"NONE"}}"""
            .formatted(number, NAMES.get(number % NAMES.size()));
    HttpResponse<String> answer = send(request(new Opened("", referent), "POST", "", body));
    String location = answer.headers().firstValue("Location").orElseThrow();
    return new Opened(location.substring(location.lastIndexOf('/') + 1), referent);
  }

  private HttpRequest patch(Opened booklet, int sample) throws Exception {
    String seen = send(request(booklet, "GET", "", "")).headers().firstValue("ETag").orElseThrow();
    String stage = sample % 2 == 0 ? "EXPLORING" : "CONFIRMED";
    String body = "{\"projectStage\":\"%s\",\"qualificationLevel\":%d}";
    return request(
        booklet, "PATCH", "/situation", body.formatted(stage, sample % 8 + 1), "If-Match", seen);
  }

  private HttpRequest list(Opened booklet, String filter) {
    return request(new Opened("", booklet.referent), "GET", "?limit=50" + filter, "");
  }

  /** A change to a booklet with many entries, against one with few. */
  private void compareLengths(Opened shorter, Opened longer) throws Exception {
    fill(shorter, FEW_ENTRIES);
    fill(longer, ENTRIES);
    List<Long> few = new ArrayList<>();
    List<Long> many = new ArrayList<>();
    String body = "{\"text\":\"Point fait au téléphone.\"}";
    for (int i = 0; i < Math.min(SAMPLES, 150); i++) {
      few.add(timed(request(shorter, "POST", "/journal", body)));
      many.add(timed(request(longer, "POST", "/journal", body)));
    }
    tell("écrire au journal, %d entrées".formatted(FEW_ENTRIES), few);
    tell("écrire au journal, %d entrées".formatted(ENTRIES), many);
    say("rapport des p50 : %.2f".formatted((double) percentile(many, 50) / percentile(few, 50)));
  }

  /** Without HTTP, that adds nothing to what is being prepared. */
  private void fill(Opened booklet, int entries) {
    Account referent = accounts.find(new AccountId("referent-" + booklet.referent)).orElseThrow();
    BookletId id = new BookletId(booklet.id);
    long start = System.nanoTime();
    for (int i = 0; i < entries && !tooLong(start); i++) {
      WriteJournal change =
          new WriteJournal(ItemId.fresh(), FreeText.text("Entrée fictive " + i, ""));
      if (!(booklets.change(id, referent, null, change) instanceof Outcome.Changed)) {
        throw new IllegalStateException("an entry was refused");
      }
    }
  }

  private void explain() {
    if (database.embedded()) {
      say("explain : le serveur embarqué n'en a pas");
      return;
    }
    Account referent = accounts.find(new AccountId("referent-0")).orElseThrow();
    Document plan =
        new CaseloadSearch(
                database.mongo().getCollection(BookletCollections.BOOKLETS),
                accounts,
                new Cursors(database.mongo().getCollection(BookletCollections.SECRETS)),
                new Moment(Instant.now(), RolesNow.reading(accounts), law))
            .query(Caseload.ALL, referent)
            .orElseThrow()
            .explain(ExplainVerbosity.EXECUTION_STATS);
    Document stats = plan.get("executionStats", new Document());
    say(
        "explain : "
            + plan.getEmbedded(List.of("queryPlanner", "winningPlan"), new Document()).toJson());
    for (String count : List.of("nReturned", "totalKeysExamined", "totalDocsExamined")) {
      say(count + " : " + stats.get(count));
    }
  }

  private void measure(String name, Call call) throws Exception {
    List<Long> times = new ArrayList<>();
    long start = System.nanoTime();
    for (int i = 0; i < SAMPLES / 10; i++) {
      timed(call.prepared(i));
    }
    for (int i = 0; i < SAMPLES && !tooLong(start); i++) {
      times.add(timed(call.prepared(i)));
    }
    tell(name, times);
  }

  private static boolean tooLong(long start) {
    return System.nanoTime() - start > LONGEST_PHASE.toNanos();
  }

  private long timed(HttpRequest request) throws Exception {
    long start = System.nanoTime();
    send(request);
    return System.nanoTime() - start;
  }

  private HttpResponse<String> send(HttpRequest request) throws Exception {
    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(request.method() + " " + request.uri() + " " + answer.body());
    }
    return answer;
  }

  private HttpRequest request(
      Opened booklet, String method, String path, String body, String... headers) {
    String address = "/api/v1/booklets" + (booklet.id.isEmpty() ? "" : "/" + booklet.id) + path;
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
            .method(method, BodyPublishers.ofString(body))
            .header("Authorization", "Bearer " + token(booklet.referent));
    if (!body.isEmpty()) {
      request.header("Content-Type", "application/json");
    }
    return headers.length == 0 ? request.build() : request.headers(headers).build();
  }

  private String token(int referent) {
    return tokens.computeIfAbsent(
        referent,
        number ->
            issuer.sign(
                issuer
                    .claims(Map.of("sub", String.valueOf(number)))
                    .expirationTime(Date.from(Instant.now().plus(Duration.ofHours(2))))
                    .build()));
  }

  private static Opened some(List<Opened> opened, int sample) {
    return opened.get((int) (sample * 7919L % opened.size()));
  }

  private static void tell(String name, List<Long> times) {
    say(
        String.format(
            Locale.ROOT,
            "%-44s %10.2f %10.2f",
            name,
            percentile(times, 50) / 1e6,
            percentile(times, 99) / 1e6));
  }

  private static long percentile(List<Long> times, int percent) {
    List<Long> sorted = times.stream().sorted().toList();
    return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
  }

  private static void say(String line) {
    System.out.println("[charge] " + line);
  }
}
