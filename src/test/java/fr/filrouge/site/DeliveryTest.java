package fr.filrouge.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How pages and their files travel: small, kept by browsers when they may be, and only then. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class DeliveryTest {

  private static final Pattern FILE =
      Pattern.compile("(?:href|src)=\"(/(?:css|js|images|webjars)/[^\"]+)\"");

  @LocalServerPort int port;
  private final HttpClient browser = HttpClient.newHttpClient();

  private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(address(path)).GET());
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return browser.send(
        request.header("Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray());
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private static String text(HttpResponse<byte[]> response) throws IOException {
    if (response.headers().firstValue("Content-Encoding").isEmpty()) {
      return new String(response.body(), StandardCharsets.UTF_8);
    }
    try (GZIPInputStream unzipped =
        new GZIPInputStream(new java.io.ByteArrayInputStream(response.body()))) {
      return new String(unzipped.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private List<String> files(String path) throws IOException, InterruptedException {
    return FILE.matcher(text(get(path)))
        .results()
        .map((MatchResult match) -> match.group(1))
        .distinct()
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/questions/1", "/aide", "/connexion", "/api/v1/vocabulary"})
  void an_answer_of_more_than_a_kilobyte_is_compressed(String path) throws Exception {
    assertThat(get(path).headers().firstValue("Content-Encoding")).contains("gzip");
  }

  @Test
  void an_explained_answer_is_compressed() throws Exception {
    HttpResponse<byte[]> answer =
        send(
            HttpRequest.newBuilder(address("/api/v1/assessments"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"situation\":{}}")));

    assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(answer.body().length).isLessThan(text(answer).length() / 4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/docs"})
  void a_static_file_has_its_content_or_version_in_its_address_and_may_be_kept_for_a_year(
      String page) throws Exception {
    assertThat(files(page)).isNotEmpty();
    for (String file : files(page)) {
      assertThat(file).matches(".*-[0-9a-f]{32}\\.\\w+|/webjars/.*/\\d+\\.\\d+\\.\\d+/.*");
      HttpResponse<byte[]> response = get(file);
      assertThat(response.statusCode()).as(file).isEqualTo(200);
      assertThat(response.headers().firstValue("Cache-Control")).contains("max-age=31536000");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/openapi.yaml", "/api/booklet-v1.schema.json"})
  void the_contract_keeps_its_address_and_is_asked_for_again(String path) throws Exception {
    HttpResponse<byte[]> response = get(path);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Cache-Control")).contains("no-cache");
    assertThat(text(get("/docs"))).contains("\"/api/openapi.yaml\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/questions/1", "/questions/perdu", "/questions/resultat"})
  void no_page_of_the_questionnaire_is_stored(String path) throws Exception {
    assertThat(get(path).headers().firstValue("Cache-Control").orElse("")).contains("no-store");
  }

  @Test
  void a_first_visit_weighs_little_and_the_next_page_less() throws Exception {
    int page = get("/questions/1").body().length;
    int files = 0;
    for (String file : files("/questions/1")) {
      files += get(file).body().length;
    }

    System.out.printf(
        "First visit: %d bytes in %d requests; next page: %d bytes%n",
        page + files, 1 + files("/questions/1").size(), page);
    assertThat(1 + files("/questions/1").size()).isLessThanOrEqualTo(6);
    assertThat(page + files).isLessThanOrEqualTo(120_000);
    assertThat(page).isLessThanOrEqualTo(20_000);
  }
}
