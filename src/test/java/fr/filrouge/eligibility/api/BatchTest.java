package fr.filrouge.eligibility.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@RunningApplication
@DisplayName("A stream of situations")
class BatchTest {

  private static final String BATCH = "/api/v1/assessments/batch";
  private static final String NDJSON = "application/x-ndjson";
  private static final String GOOD = "{\"asOf\":\"2019-06-03\",\"situation\":{}}";

  @LocalServerPort int port;

  @Test
  @DisplayName("is answered in its order, each answer with the number of its line")
  void order() {
    List<String> lines =
        Stream.of("14118", "75056", "50129", "35238", "14118")
            .map(
                c ->
                    "{\"asOf\":\"2019-06-03\",\"situation\":{\"detained\":false,\"residenceCommune\":\""
                        + c
                        + "\",\"wantsCertificationByExperience\":true}}")
            .toList();

    List<JsonNode> answers = answers(BATCH, String.join("\n", lines));

    assertThat(answers).extracting(BatchTest::number).containsExactly(1, 2, 3, 4, 5);
    assertThat(answers)
        .extracting(answer -> outcome(answer, "VAE_ADVICE"))
        .containsExactly("ELIGIBLE", "NOT_ELIGIBLE", "ELIGIBLE", "NOT_ELIGIBLE", "ELIGIBLE");
  }

  @Test
  @DisplayName("says on each line what a single answer says of outcomes, entitlements and steps")
  void asSingle() throws IOException {
    List<String> people = people();

    List<JsonNode> answers = answers(BATCH, String.join("\n", people));

    for (int i = 0; i < people.size(); i++) {
      JsonNode single = single(people.get(i));
      JsonNode line = answers.get(i);
      assertThat(Contract.CURRENT.faults("BatchAnswer", line)).isEmpty();
      for (String property : List.of("asOf", "ruleVersion", "notices", "nextSteps")) {
        assertThat(line.path(property)).isEqualTo(single.path(property));
      }
      List<JsonNode> decisions = new ArrayList<>();
      for (JsonNode decision : single.path("decisions")) {
        decisions.add(
            ((ObjectNode) decision).retain("measure", "outcome", "entitlements", "missing"));
      }
      assertThat(line.path("decisions")).containsExactlyElementsOf(decisions);
    }
  }

  @Test
  @DisplayName("gives with explain=true the very answers that are given one by one")
  void explained() throws IOException {
    List<String> people = people();

    List<JsonNode> answers = answers(BATCH + "?explain=true", String.join("\n", people));

    for (int i = 0; i < people.size(); i++) {
      ObjectNode line = (ObjectNode) answers.get(i);
      assertThat(line.remove("line").asInt()).isEqualTo(i + 1);
      assertThat(line).isEqualTo(single(people.get(i)));
    }
  }

  @Test
  @DisplayName("tells a bad line with its number and what is wrong, and answers the others")
  void badLines() {
    List<JsonNode> answers =
        answers(
            BATCH,
            String.join(
                "\n",
                GOOD,
                "{\"situation\":{\"boeth\":\"canari\"}}",
                GOOD,
                "canari",
                "null",
                "[]",
                GOOD + GOOD,
                "{\"situation\":{\"boeth\":true,\"boeth\":true}}",
                "{\"situation\":" + "[".repeat(10_000),
                "{\"asOf\":\"2019-06-03\",\"situation\":{\"birthDate\":\"2019-06-04\"}}",
                "\u0000",
                GOOD));

    assertThat(answers)
        .extracting(BatchTest::number)
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    assertThat(answers)
        .filteredOn(answer -> answer.has("problem"))
        .allSatisfy(
            answer -> {
              assertThat(Contract.CURRENT.faults("BatchFault", answer)).isEmpty();
              assertThat(answer.at("/problem/status").asInt()).isEqualTo(400);
              assertThat(answer.toString()).doesNotContain(Problem.CANARY, "xception");
            })
        .extracting(answer -> number(answer) + Problem.errors(answer.path("problem")).get(0))
        .satisfiesExactly(
            error -> assertThat(error).startsWith("2/situation/boeth: true ou false"),
            error -> assertThat(error).startsWith("4: ").contains("mal formé"),
            error -> assertThat(error).startsWith("5: Un objet JSON"),
            error -> assertThat(error).startsWith("6: Un objet JSON"),
            error -> assertThat(error).startsWith("7: Un seul JSON"),
            error -> assertThat(error).startsWith("8/situation/boeth: ").contains("deux fois"),
            error -> assertThat(error).startsWith("9: ").contains("trop profond"),
            error -> assertThat(error).startsWith("10/situation/birthDate: "),
            error -> assertThat(error).startsWith("11: ").contains("mal formé"));
  }

  @Test
  @DisplayName("may have blank lines, which count and are passed, and lines that end in CRLF")
  void blankLines() {
    List<JsonNode> answers =
        answers(BATCH, "\n" + GOOD + "\r\n\r\n \t\n" + GOOD + "\r\n\n\n" + GOOD);

    assertThat(answers).extracting(BatchTest::number).containsExactly(2, 5, 8);
    assertThat(answers).noneMatch(answer -> answer.has("problem"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {"nothing | ''", "one line end | '\n'", "blanks | ' \r\n\n  '"})
  @DisplayName("that is empty gets an empty answer")
  void empty(String what, String body) {
    assertThat(answers(BATCH, body)).isEmpty();
  }

  @Test
  @DisplayName("may end with or without a line end, and begin with a byte order mark")
  void ends() {
    assertThat(answers(BATCH, "\ufeff" + GOOD + "\n" + GOOD))
        .hasSize(2)
        .noneMatch(a -> a.has("problem"));
    assertThat(answers(BATCH, GOOD + "\n" + GOOD + "\n")).hasSize(2);
  }

  @Test
  @DisplayName("has lines of 256 kio at most; a longer one is told, and the next is answered")
  void longLines() {
    String longest = GOOD + " ".repeat(256 * 1024 - GOOD.length());

    List<JsonNode> answers =
        answers(BATCH, longest + "\n" + longest + " \n" + "x".repeat(3_000_000) + "\n" + GOOD);

    assertThat(answers).extracting(BatchTest::number).containsExactly(1, 2, 3, 4);
    assertThat(answers)
        .extracting(answer -> String.join(" ", Problem.errors(answer.path("problem"))))
        .containsExactly("", ": La ligne dépasse 256 kio.", ": La ligne dépasse 256 kio.", "");
  }

  @Test
  @DisplayName("is refused as a whole when it is asked for in words the address does not know")
  void explainPerhaps() {
    String address = BATCH + "?explain=peut-%C3%AAtre";
    Program.Answer answer = new Program(port).ask("POST", address, GOOD, "Content-Type: " + NDJSON);

    assertThat(Problem.errors(Problem.of(answer, 400, BATCH)))
        .containsExactly("?explain: true ou false est attendu.");
    for (String[] headers :
        List.of(
            new String[] {"Content-Type: application/json", "Accept: " + NDJSON, "415"},
            new String[] {"Content-Type: " + NDJSON, "Accept: application/json", "406"})) {
      Program.Answer refusal = new Program(port).ask("POST", BATCH, GOOD, headers[0], headers[1]);
      assertThat(Problem.of(refusal, Integer.parseInt(headers[2]), BATCH).path("detail").asString())
          .endsWith(" : application/x-ndjson.");
    }
  }

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  @DisplayName("of any length is answered while it is being sent, and kept nowhere")
  void streamed() throws Exception {
    int count = 20_000;
    Semaphore ahead = new Semaphore(1_000);
    try (Socket socket = new Program(port).connect()) {
      OutputStream out = socket.getOutputStream();
      out.write(
          (Program.requestLine("POST", BATCH)
                  + "Content-Type: "
                  + NDJSON
                  + "\r\nTransfer-Encoding: chunked\r\n\r\n")
              .getBytes(UTF_8));
      CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> write(count, ahead, out));
      BufferedReader in = new BufferedReader(new InputStreamReader(new Chunks(socket), UTF_8));
      long before = 0;
      int answered = 0;
      String line;
      while (answered < count && (line = in.readLine()) != null) {
        if (line.startsWith("{\"line\":")) {
          answered++;
          assertThat(line).startsWith("{\"line\":" + answered + ",");
          ahead.release();
          if (answered == count / 4) {
            before = heap();
          }
        }
      }
      writing.get(1, TimeUnit.MINUTES);
      assertThat(answered).isEqualTo(count);
      assertThat(heap() - before)
          .as("bytes kept of the 100 million and more that were answered since")
          .isLessThan(48_000_000);
    }
  }

  /**
   * Sends a line for each permit: a reader that waits for the end of the stream would wait for
   * ever.
   */
  private static void write(int count, Semaphore ahead, OutputStream out) {
    byte[] chunk =
        (Integer.toHexString(GOOD.length() + 1) + "\r\n" + GOOD + "\n\r\n").getBytes(UTF_8);
    try {
      for (int i = 0; i < count; i++) {
        ahead.acquire();
        out.write(chunk);
      }
      out.write("0\r\n\r\n".getBytes(UTF_8));
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The body of an answer sent in chunks: a chunk may end in the middle of a line. */
  private static final class Chunks extends InputStream {

    private final InputStream in;
    private int left;

    Chunks(Socket socket) throws IOException {
      in = new BufferedInputStream(socket.getInputStream());
      while (!header().isEmpty()) {
        // the head of the answer is not what is looked at
      }
      left = Integer.parseInt(header(), 16);
    }

    private String header() throws IOException {
      StringBuilder text = new StringBuilder();
      int read;
      while ((read = in.read()) != '\n' && read != -1) {
        text.append((char) read);
      }
      return text.toString().strip();
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) == -1 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (left == 0) {
        return -1;
      }
      int count = in.read(bytes, offset, Math.min(length, left));
      left -= count;
      if (left == 0) {
        header();
        left = Integer.parseInt(header(), 16);
      }
      return count;
    }
  }

  private static long heap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  @Test
  @DisplayName("whose sender goes away half-way hurts nobody else")
  void goneAway() throws IOException {
    String head = Program.requestLine("POST", BATCH) + "Content-Type: " + NDJSON + "\r\n";
    String many = (GOOD + "\n").repeat(1_000);
    for (int i = 0; i < 10; i++) {
      try (Socket socket = new Program(port).connect()) {
        socket.setSoLinger(true, 0);
        socket
            .getOutputStream()
            .write((head + "Content-Length: 10000000\r\n\r\n" + many).getBytes(UTF_8));
        assertThat(socket.getInputStream().read()).isEqualTo('H');
      }
      try (Socket socket = new Program(port).connect()) {
        socket
            .getOutputStream()
            .write((head + "Content-Length: 100\r\n\r\n{\"situ").getBytes(UTF_8));
      }
    }

    assertThat(answers(BATCH, GOOD)).extracting(BatchTest::number).containsExactly(1);
  }

  @Test
  @DisplayName("that breaks half-way is not taken for one that ended")
  void broken() throws IOException {
    String head =
        Program.requestLine("POST", BATCH)
            + "Content-Type: "
            + NDJSON
            + "\r\nTransfer-Encoding: chunked\r\n\r\n";
    String lines = (GOOD + "\n").repeat(300);
    try (Socket socket = new Program(port).connect()) {
      OutputStream out = socket.getOutputStream();
      out.write(
          (head + Integer.toHexString(lines.length()) + "\r\n" + lines + "\r\n").getBytes(UTF_8));
      BufferedReader in = new BufferedReader(new InputStreamReader(new Chunks(socket), UTF_8));
      for (int line = 1; line <= 100; line++) {
        assertThat(in.readLine()).startsWith("{\"line\":" + line + ",");
      }
      out.write("zz\r\n".getBytes(UTF_8));

      assertThatThrownBy(() -> in.lines().count())
          .as("what follows where the size of a chunk, or the 0 of the end, is due")
          .isInstanceOf(NumberFormatException.class);
    }
  }

  private static List<String> people() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("api/examples/assessments"))) {
      List<String> people = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith("request.json")).sorted().toList()) {
        people.add(JsonMapper.shared().readTree(file.toFile()).toString());
      }
      return people;
    }
  }

  private JsonNode single(String request) {
    return new Program(port)
        .ask("POST", "/api/v1/assessments", request, "Content-Type: application/json")
        .json();
  }

  private List<JsonNode> answers(String address, String body) {
    Program.Answer answer = new Program(port).ask("POST", address, body, "Content-Type: " + NDJSON);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.contentType()).startsWith(NDJSON);
    return answer.body().lines().map(line -> JsonMapper.shared().readTree(line)).toList();
  }

  private static int number(JsonNode answer) {
    return answer.path("line").asInt();
  }

  private static String outcome(JsonNode answer, String measure) {
    for (JsonNode decision : answer.path("decisions")) {
      if (decision.path("measure").asString().equals(measure)) {
        return decision.path("outcome").asString();
      }
    }
    return "absent";
  }
}
