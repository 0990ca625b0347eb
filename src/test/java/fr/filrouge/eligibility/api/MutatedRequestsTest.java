package fr.filrouge.eligibility.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests spoilt at random, always the same ones for a seed. */
@RunningApplication
@DisplayName("Whatever is sent,")
class MutatedRequestsTest {

  private static final List<String> TOKENS =
      List.of(
          "null",
          "true",
          "-0",
          "1e400",
          "1E-400",
          "99999999999999999999",
          "0.1",
          "\"\"",
          "\"B\"",
          "{}",
          "[]",
          "[[]]",
          "{\"a\":{}}",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "\"😀\"",
          "\"2020-02-29\"",
          "\"2019-02-29\"",
          "\"9999-12-31\"",
          "NaN",
          "//",
          "\\",
          "\"",
          ",",
          ":",
          "}",
          "]",
          "\u0000",
          "\u2028",
          "\ufeff",
          "framework",
          "1969",
          "needs",
          ".",
          "__proto__",
          "situation");

  @LocalServerPort int port;

  private final Random random = new Random(20190603);

  @Test
  @DisplayName("a single answer is an assessment or a problem that tells nothing of the inside")
  void single() throws IOException {
    List<byte[]> seeds = seeds();
    TreeMap<Integer, Integer> statuses = new TreeMap<>();
    for (int i = 0; i < 1_000; i++) {
      byte[] body = mutated(seeds.get(i % seeds.size()));
      Program.Answer answer =
          new Program(port)
              .ask("POST", "/api/v1/assessments", body, "Content-Type: application/json");
      String what = "request " + i + ": " + new String(body, UTF_8);
      assertThat(answer.status()).as(what).isIn(200, 400, 406, 413, 415);
      if (answer.status() == 200) {
        assertThat(answer.json().path("decisions")).as(what).hasSize(25);
      } else {
        Problem.of(answer);
        assertThat(answer.json().path("errors")).as(what).isNotEmpty();
      }
      statuses.merge(answer.status(), 1, Integer::sum);
    }
    assertThat(statuses.keySet()).as("the mutations reach both sides").contains(200, 400);
  }

  @Test
  @DisplayName("every line of a stream is answered once, in its order")
  void stream() throws IOException {
    List<byte[]> seeds = seeds();
    StringBuilder body = new StringBuilder();
    int count = 2_000;
    for (int i = 0; i < count; i++) {
      String line = new String(mutated(seeds.get(i % seeds.size())), ISO_8859_1);
      body.append(
          line.replaceAll("[\\r\\n]", " ").isBlank() ? "x" : line.replaceAll("[\\r\\n]", " "));
      body.append('\n');
    }

    Program.Answer answer =
        new Program(port)
            .postInChunks(
                "/api/v1/assessments/batch",
                "application/x-ndjson",
                body.toString().getBytes(ISO_8859_1));

    assertThat(answer.status()).isEqualTo(200);
    List<String> lines = answer.body().lines().toList();
    assertThat(lines).hasSize(count);
    int problems = 0;
    for (int i = 0; i < count; i++) {
      JsonNode line = JsonMapper.shared().readTree(lines.get(i));
      assertThat(line.path("line").asInt()).isEqualTo(i + 1);
      if (line.has("problem")) {
        problems++;
        assertThat(Contract.CURRENT.faults("BatchFault", line)).isEmpty();
      } else {
        assertThat(line.path("decisions")).hasSize(25);
      }
    }
    assertThat(problems).as("the mutations reach both sides").isBetween(1, count - 1);
  }

  private static List<byte[]> seeds() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("api/examples/assessments"))) {
      List<byte[]> seeds = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith("request.json")).sorted().toList()) {
        seeds.add(Files.readAllBytes(file));
      }
      return seeds;
    }
  }

  private byte[] mutated(byte[] seed) {
    String text = new String(seed, ISO_8859_1);
    for (int times = random.nextInt(3); times >= 0; times--) {
      text = mutated(text);
    }
    return text.getBytes(ISO_8859_1);
  }

  private String mutated(String text) {
    int from = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), from + random.nextInt(12));
    String token = new String(token().getBytes(UTF_8), ISO_8859_1);
    return switch (random.nextInt(7)) {
      case 0 -> text.substring(0, from) + text.substring(to);
      case 1 -> text.substring(0, to) + text.substring(from);
      case 2 -> text.substring(0, from) + token + text.substring(to);
      case 3 -> text.substring(0, from) + (char) random.nextInt(256) + text.substring(to);
      case 4 -> text.substring(0, from);
      case 5 -> valueReplaced(text, token);
      default -> valueReplaced(text, "\"" + (char) ('A' + random.nextInt(26)) + "\"");
    };
  }

  /** Mutations that keep the JSON well formed reach further in. */
  private String valueReplaced(String text, String value) {
    List<Integer> colons = new ArrayList<>();
    for (int at = text.indexOf("\":"); at >= 0; at = text.indexOf("\":", at + 1)) {
      colons.add(at + 2);
    }
    if (colons.isEmpty()) {
      return text + value;
    }
    int from = colons.get(random.nextInt(colons.size()));
    int to = from;
    while (to < text.length() && ",}]".indexOf(text.charAt(to)) < 0) {
      to++;
    }
    return text.substring(0, from) + value + text.substring(to);
  }

  private String token() {
    return TOKENS.get(random.nextInt(TOKENS.size()));
  }
}
