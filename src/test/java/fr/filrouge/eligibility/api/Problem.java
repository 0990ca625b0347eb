package fr.filrouge.eligibility.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What every refusal has to be, whatever was sent. */
final class Problem {

  /** A word to send where a value is wrong: no answer may repeat it. */
  static final String CANARY = "canari";

  private static final String INTERNAL =
      "(?si).*(exception|fr\\.filrouge|jackson|java\\.|org\\.|springframework|tomcat|coyote|\\.java:).*";

  private Problem() {}

  /** Fails unless this is a problem in French that tells nothing of the inside. */
  static JsonNode of(Program.Answer answer, int status, String address) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    JsonNode problem = of(answer);
    assertThat(problem.path("instance").asString())
        .as("names the address")
        .isEqualTo(address.replaceFirst("\\?.*", ""));
    return problem;
  }

  /** The same, when the address may be one that cannot be repeated. */
  static JsonNode of(Program.Answer answer) {
    assertThat(answer.contentType()).startsWith("application/problem+json");
    JsonNode problem = answer.json();
    assertThat(Contract.CURRENT.faults("Problem", problem)).isEmpty();
    assertThat(problem.path("type").asString()).matches("urn:filrouge:problem:[a-z-]+");
    assertThat(problem.path("status").asInt()).isEqualTo(answer.status());
    assertThat(problem.path("title").asString()).isNotBlank();
    assertThat(problem.path("detail").asString()).endsWith(".");
    assertThat(answer.body()).doesNotMatch(INTERNAL).doesNotContainIgnoringCase(CANARY);
    return problem;
  }

  /** Each error as {@code place: what is expected}. */
  static List<String> errors(JsonNode problem) {
    List<String> errors = new ArrayList<>();
    for (JsonNode error : problem.path("errors")) {
      String place =
          error.has("parameter")
              ? "?" + error.path("parameter").asString()
              : error.path("pointer").asString();
      errors.add(place + ": " + error.path("detail").asString());
    }
    return errors;
  }
}
