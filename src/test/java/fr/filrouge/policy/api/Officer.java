package fr.filrouge.policy.api;

import fr.filrouge.access.web.Visitor;
import fr.filrouge.spreadsheet.SpreadsheetFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that asks for the workbench in the name of somebody. */
record Officer(int port, String login) {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /**
   * What came back.
   *
   * @param ruleVersion the version that the headers name; empty when they name none
   */
  record Answer(int status, String location, String ruleVersion, String body) {

    JsonNode json() {
      return JsonMapper.shared().readTree(body);
    }

    String type() {
      String type = json().path("type").asString("");
      return type.substring(type.lastIndexOf(':') + 1);
    }
  }

  Answer get(String path) {
    return send("GET", path, "");
  }

  Answer post(String path, String body) {
    return send("POST", path, body);
  }

  Answer put(String path, String body) {
    return send("PUT", path, body);
  }

  Answer send(String method, String path, String body, String... headers) {
    HttpRequest.Builder request = request(path).method(method, BodyPublishers.ofString(body));
    if (!body.isEmpty()) {
      request.header("Content-Type", "application/json");
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    return answer(request);
  }

  /** Sends a workbook. */
  Answer sendFile(String path, byte[] file) {
    return answer(
        request(path)
            .POST(BodyPublishers.ofByteArray(file))
            .header("Content-Type", SpreadsheetFile.XLSX_TYPE));
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
            URI.create("http://127.0.0.1:" + port + "/api/v1" + path.replace(" ", "%20")));
    if (!login.isEmpty()) {
      request.header("Authorization", Visitor.basic(login));
    }
    return request;
  }

  private static Answer answer(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
      return new Answer(
          response.statusCode(),
          response.headers().firstValue("Location").orElse(""),
          response.headers().firstValue("X-Rule-Version").orElse(""),
          response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Begins a draft, and gives its path. */
  String begin(String title) {
    Answer begun = post("/rule-drafts", "{\"title\": \"" + title + "\"}");
    return "/rule-drafts/" + begun.json().path("id").asString();
  }

  /** Writes another text in a cell. */
  Answer write(String draft, String sheet, String row, String column, String old, String text) {
    JsonMapper json = JsonMapper.shared();
    String body =
        json.createObjectNode().put("column", column).put("old", old).put("new", text).toString();
    return send("PATCH", draft + "/sheets/" + sheet + "/rows/" + row, body);
  }

  /** Adds the scenarios that are offered for a draft; whether nothing is left to be shown. */
  boolean covers(String draft) {
    if (!get(draft + "/coverage").json().path("offers").isEmpty()) {
      post(draft + "/coverage", "{}");
    }
    JsonNode left = get(draft + "/coverage").json();
    return left.path("offers").isEmpty() && left.path("unfound").isEmpty();
  }
}
