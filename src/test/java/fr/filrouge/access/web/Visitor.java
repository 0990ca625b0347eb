package fr.filrouge.access.web;

import fr.filrouge.access.DemoAccount;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody in front of the running application: keeps cookies, follows no redirection. */
public final class Visitor {

  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final URI home;

  public Visitor(int port) {
    home = URI.create("http://127.0.0.1:" + port);
  }

  /** What a program sends to sign in with a demo account. */
  public static String basic(String login) {
    return "Basic "
        + Base64.getEncoder()
            .encodeToString((login + ":" + DemoAccount.PASSWORD).getBytes(StandardCharsets.UTF_8));
  }

  public HttpResponse<String> get(String path, String... headers) {
    return send(HttpRequest.newBuilder().GET(), path, headers);
  }

  public HttpResponse<String> send(String method, String path, String body, String... headers) {
    return send(
        HttpRequest.newBuilder().method(method, BodyPublishers.ofString(body)), path, headers);
  }

  /** Posts a form as it stands, without the token of the page it came from. */
  public HttpResponse<String> post(String path, Map<String, String> form) {
    return send(
        "POST",
        path,
        form.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&")),
        "Content-Type",
        "application/x-www-form-urlencoded");
  }

  /** Posts a form with the token of the page it came from. */
  public HttpResponse<String> submit(String page, String path, Map<String, String> form) {
    Map<String, String> withToken = new java.util.TreeMap<>(form);
    withToken.put("_csrf", csrfToken(page));
    return post(path, withToken);
  }

  /** Posts a form with a file, and the token of the page it came from. */
  public HttpResponse<String> upload(
      String page, String path, Map<String, String> form, String fileName, byte[] file) {
    String boundary = "----form";
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    Map<String, String> withToken = new java.util.TreeMap<>(form);
    withToken.put("_csrf", csrfToken(page));
    withToken.forEach((name, value) -> part(body, boundary, "name=\"" + name + "\"", value));
    part(body, boundary, "name=\"file\"; filename=\"" + fileName + "\"", "");
    body.write(file, 0, file.length);
    body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return send(
        HttpRequest.newBuilder().POST(BodyPublishers.ofByteArray(body.toByteArray())),
        path,
        "Content-Type",
        "multipart/form-data; boundary=" + boundary);
  }

  private static void part(
      ByteArrayOutputStream body, String boundary, String disposition, String value) {
    String before = body.size() == 0 ? "" : "\r\n";
    body.writeBytes(
        (before
                + "--"
                + boundary
                + "\r\nContent-Disposition: form-data; "
                + disposition
                + "\r\n\r\n"
                + value)
            .getBytes(StandardCharsets.UTF_8));
  }

  /** The bytes of a file. */
  public byte[] download(String path) {
    try {
      return client
          .send(HttpRequest.newBuilder(home.resolve(path)).build(), BodyHandlers.ofByteArray())
          .body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** How many bytes travel, as a browser asks for them: compressed where the server does so. */
  public int weight(String path) {
    HttpRequest asked =
        HttpRequest.newBuilder(home.resolve(path)).header("Accept-Encoding", "gzip").build();
    try {
      return client.send(asked, BodyHandlers.ofByteArray()).body().length;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public String csrfToken(String page) {
    Matcher matcher = CSRF.matcher(get(page).body());
    if (!matcher.find()) {
      throw new IllegalStateException("no token on " + page);
    }
    return matcher.group(1);
  }

  public HttpResponse<String> signIn(String login) {
    return submit(
        "/connexion",
        "/connexion",
        Map.of("identifiant", login, "mot-de-passe", DemoAccount.PASSWORD));
  }

  public boolean hasCookies() {
    return !cookies.getCookieStore().getCookies().isEmpty();
  }

  /** The whole answer to somebody who knows the server under another name. */
  String getUnder(String host, String path) throws IOException {
    String request = "GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n";
    try (Socket socket = new Socket(home.getHost(), home.getPort())) {
      byte[] bytes = request.formatted(path, host).getBytes(StandardCharsets.US_ASCII);
      socket.getOutputStream().write(bytes);
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** As a browser does when the session cookie is gone. */
  void loseSession() {
    var store = cookies.getCookieStore();
    store.getCookies().stream()
        .filter(cookie -> !cookie.getName().equals("dernier-compte"))
        .toList()
        .forEach(cookie -> store.remove(home, cookie));
  }

  /** As a browser does that keeps the cookie of a session which the server has ended. */
  void forgeSession() {
    cookies.getCookieStore().getCookies().forEach(cookie -> cookie.setValue("0".repeat(32)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request, String path, String... headers) {
    if (headers.length > 0) {
      request.headers(headers);
    }
    URI address = path.startsWith("http") ? URI.create(path) : home.resolve(path);
    try {
      return client.send(request.uri(address).build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
