package fr.filrouge.eligibility.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.access.web.Visitor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Replays {@code api/examples}, one after the other, a minute apart; {@code
 * -Dfilrouge.examples.record=true} stores the answers anew.
 */
@RunningApplication
@Import(ExampleClock.class)
@DisplayName("The examples of the API:")
class ExamplesTest {

  private static final Path FOLDER = Path.of("api/examples");
  private static final Pattern LOCATION =
      Pattern.compile("/api/v1/booklets/(?<id>[^/]+)(/[^/]+/(?<item>[^/]+))?");
  private static final Pattern VARIABLE = Pattern.compile("\\{([a-z]+)}");
  private static final boolean RECORD = Boolean.getBoolean("filrouge.examples.record");

  /**
   * What the programs of the examples have been told so far: addresses, and versions by account.
   */
  private static final Map<String, String> TOLD = new HashMap<>();

  @LocalServerPort int port;
  @Autowired ExampleClock clock;

  /** A line of {@code examples.yaml}. */
  record Example(
      String name,
      String request,
      int status,
      String as,
      String host,
      String accept,
      String contentType,
      Integer filler,
      String key,
      Boolean seen,
      String keep) {

    String method() {
      return request.substring(0, request.indexOf(' '));
    }

    /**
     * Where {@code {id}} is the booklet that was opened, {@code {item}} what was added last, and
     * other words what was kept under that name.
     */
    String address() {
      return VARIABLE
          .matcher(request.substring(request.indexOf(' ') + 1))
          .replaceAll(variable -> TOLD.getOrDefault(variable.group(1), variable.group(1)));
    }

    String path() {
      return address().replaceFirst("\\?.*", "");
    }

    /** Drafts and runs have names drawn at random, or made of what the rules say. */
    boolean isOfRules() {
      return name.startsWith("rules/");
    }

    boolean isStream() {
      return path().endsWith("/batch");
    }

    Path requestFile() {
      return FOLDER.resolve(name + ".request" + (isStream() ? ".ndjson" : ".json"));
    }

    Path responseFile() {
      return FOLDER.resolve(name + ".response" + (isStream() ? ".ndjson" : ".json"));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Example> examples() {
    return List.of(
        YAMLMapper.builder()
            .build()
            .readValue(FOLDER.resolve("examples.yaml").toFile(), Example[].class));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  @DisplayName("each request gets the very answer that is stored, in the shape of the contract")
  void replay(Example example) throws IOException {
    clock.pass();
    Program.Answer answer = ask(example);

    assertThat(answer.status()).as(answer.body()).isEqualTo(example.status());
    remember(example, answer);
    if (answer.bytes().length == 0) {
      assertThat(example.responseFile()).doesNotExist();
      return;
    }
    assertThat(faults(example, answer)).as("departs from openapi.yaml").isEmpty();
    String body = example.isStream() ? answer.body() : Readable.json(answer.json());
    if (RECORD) {
      Files.writeString(example.responseFile(), body);
    }
    assertThat(stable(example, body))
        .as("stored anew with -Dfilrouge.examples.record=true, see api/examples/README.md")
        .isEqualTo(stable(example, Files.readString(example.responseFile())));
  }

  /** Without what names the content of the rules: an edit that changes no answer changes it. */
  private static String stable(Example example, String body) {
    String stable = body.replaceAll("(\"ruleHash\" ?: ?)\"[0-9a-f]{64}\"", "$1\"\"");
    return example.isOfRules()
        ? stable.replaceAll("[0-9a-f]{64}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "")
        : stable;
  }

  private static void remember(Example example, Program.Answer answer) {
    Matcher location = LOCATION.matcher(answer.headers().getOrDefault("location", ""));
    if (location.matches()) {
      TOLD.put("id", location.group("id"));
      TOLD.put("item", String.valueOf(location.group("item")));
    }
    if (example.keep() != null) {
      TOLD.put(example.keep(), answer.json().path("id").asString());
    }
    if (example.isOfRules() && answer.body().contains("\"fileHash\"")) {
      TOLD.put("hash", answer.json().path("fileHash").asString());
    }
    if (answer.headers().containsKey("etag")) {
      TOLD.put(example.as() + "'s version", answer.headers().get("etag"));
    }
  }

  private Program.Answer ask(Example example) throws IOException {
    List<String> headers = new ArrayList<>();
    if (example.accept() != null) {
      headers.add("Accept: " + example.accept());
    }
    if (example.as() != null) {
      headers.add("Authorization: " + Visitor.basic(example.as()));
    }
    if (example.key() != null) {
      headers.add("Idempotency-Key: " + example.key());
    }
    if (example.seen() != null) {
      headers.add("If-Match: " + TOLD.get(example.as() + "'s version"));
    }
    byte[] body = new byte[0];
    if (Files.exists(example.requestFile()) || example.filler() != null) {
      String usual = example.isStream() ? "application/x-ndjson" : "application/json";
      headers.add(
          "Content-Type: " + (example.contentType() == null ? usual : example.contentType()));
      body = example.filler() != null ? " ".repeat(example.filler()).getBytes() : body(example);
    }
    return new Program(port, example.host() == null ? "localhost" : example.host())
        .ask(example.method(), example.address(), body, headers.toArray(String[]::new));
  }

  private static byte[] body(Example example) throws IOException {
    String body = Files.readString(example.requestFile());
    return (example.isOfRules() ? body.replace("{hash}", TOLD.getOrDefault("hash", "")) : body)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> faults(Example example, Program.Answer answer) {
    Contract contract = Contract.CURRENT;
    String type = answer.contentType().replaceFirst(";.*", "");
    if (type.equals("application/problem+json")) {
      assertThat(answer.json().path("instance").asString()).isEqualTo(example.path());
      return contract.faults("Problem", answer.json());
    }
    if (!example.isStream()) {
      return contract.faults(
          contract.schemaOf(example.method(), example.path(), answer.status(), type),
          answer.json());
    }
    List<String> faults = new ArrayList<>();
    for (String line : answer.body().split("\n")) {
      JsonNode json = JsonMapper.shared().readTree(line);
      String schema = example.address().contains("explain") ? "BatchExplained" : "BatchAnswer";
      faults.addAll(contract.faults(json.has("problem") ? "BatchFault" : schema, json));
    }
    return faults;
  }

  @Test
  @DisplayName("every file in the folder is replayed")
  void noneForgotten() throws IOException {
    TreeSet<Path> replayed = new TreeSet<>();
    examples().forEach(e -> replayed.addAll(List.of(e.requestFile(), e.responseFile())));
    try (Stream<Path> files = Files.walk(FOLDER)) {
      assertThat(files.filter(Files::isRegularFile))
          .filteredOn(file -> file.toString().matches(".*json"))
          .isSubsetOf(replayed);
    }
  }

  @Test
  @DisplayName("every operation of the contract has one")
  void everyOperation() {
    assertThat(Contract.CURRENT.routes())
        .extracting(Route::toString)
        .isSubsetOf(
            examples().stream()
                .map(e -> e.method() + " " + Contract.CURRENT.template(e.path()))
                .toList());
  }

  @Test
  @DisplayName("a contract that a response departs from is seen")
  void departuresAreSeen() {
    JsonNode step =
        JsonMapper.shared()
            .readTree(
                "{\"code\":\"DANCE\",\"actor\":\"DANCER\",\"reason\":\"\",\"measure\":null,\"obstacle\":null,\"more\":1}");

    assertThat(Contract.CURRENT.faults("NextStep", step)).hasSize(2);
  }
}
