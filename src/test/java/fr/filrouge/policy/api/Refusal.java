package fr.filrouge.policy.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.policy.api.Officer.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;

/**
 * What somebody was told who sent something that should not be done.
 *
 * @param door where it was sent
 * @param told the sentences that say why
 * @param body all that came back
 */
record Refusal(String door, int status, String told, String body) {

  /** Names of classes and packages, and the words of parsers and servers. */
  private static final Pattern INTERNALS =
      Pattern.compile(
          "\\b(?:java|javax|jakarta|sun|org|com|net|tools|de|fr)\\.[a-z]\\w*\\.[\\w.]*[A-Z]"
              + "|Exception\\b|\\bat [a-z.]+\\(|Caused by|[Ll]ine:? \\d|[Cc]olumn:? \\d"
              + "|Unexpected|NullPointer|\\bnull\\b|Whitelabel|/(?:work|tmp|home|root|etc)/");

  private static final Pattern SAID =
      Pattern.compile("<(\\w+)[^>]*class=\"faults?\"[^>]*>(.*?)</\\1>", Pattern.DOTALL);
  private static final int LONGEST = 2_500;
  private static final int MOST_ERRORS = 5;

  static Refusal ofProblem(String door, Answer answer) {
    if (!answer.body().startsWith("{")) {
      return new Refusal(door, answer.status(), answer.body(), answer.body());
    }
    JsonNode problem = answer.json();
    String told =
        problem.path("errors").isArray()
            ? problem
                .path("errors")
                .valueStream()
                .limit(MOST_ERRORS)
                .map(error -> error.path("detail").asString(""))
                .collect(Collectors.joining(" "))
            : problem.path("detail").asString("");
    return new Refusal(door, answer.status(), told, answer.body());
  }

  static Refusal ofPage(String door, int status, String body) {
    if (body.startsWith("{")) {
      String told = new Answer(status, "", "", body).json().path("sentence").asString("");
      return new Refusal(door, status, told, body);
    }
    List<String> said = new ArrayList<>();
    Matcher matcher = SAID.matcher(body);
    while (matcher.find()) {
      said.add(HtmlUtils.htmlUnescape(matcher.group(2).replaceAll("<[^>]*>", " ")).strip());
    }
    String main = body.substring(body.indexOf("<main") + 1);
    String told =
        said.isEmpty() && status >= 400 ? main.replaceAll("<[^>]*>", " ") : String.join(" ", said);
    return new Refusal(door, status, told.replaceAll("\\s+", " ").strip(), body);
  }

  /** Expects that it was refused, in a few words of French, and nothing of ours with them. */
  Refusal isPlain() {
    assertThat(status).as(toString()).isBetween(200, 499);
    assertThat(told).as(toString()).isNotBlank().hasSizeLessThan(LONGEST);
    assertThat(told.replaceAll("« [^»]* »", "")).as(toString()).doesNotContainPattern(INTERNALS);
    return this;
  }

  /** Expects words that name the place, or what is right. */
  Refusal says(String... words) {
    assertThat(List.of(words)).as(toString()).allSatisfy(word -> assertThat(told).contains(word));
    return this;
  }

  @Override
  public String toString() {
    return door + ": " + status + " " + told.substring(0, Math.min(told.length(), LONGEST));
  }
}
