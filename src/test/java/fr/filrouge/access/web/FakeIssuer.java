package fr.filrouge.access.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * An identity provider on this machine, where whoever {@code person} names is signed in already.
 */
public final class FakeIssuer implements AutoCloseable {

  public static final String CLIENT = "filrouge";
  public static final String API = "filrouge-api";
  public static final String SECRET = "a secret: of+two/parts";

  private final HttpServer server;
  private final RSAKey key = key("known");
  private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
  private volatile Map<String, Object> person = Map.of("sub", "nobody");
  private volatile boolean down;

  public FakeIssuer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  public String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  void person(Map<String, Object> claims) {
    person = claims;
  }

  void down(boolean now) {
    down = now;
  }

  /** A token as this issuer gives them to programs, for the API and for five minutes. */
  public JWTClaimsSet.Builder claims(Map<String, Object> person) {
    Instant now = Instant.now();
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer())
            .audience(API)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(300)));
    person.forEach(claims::claim);
    return claims;
  }

  /** A token that tells the application who signed in to its pages. */
  JWTClaimsSet.Builder idToken(Map<String, Object> person) {
    return claims(person).audience(CLIENT);
  }

  public String sign(JWTClaimsSet claims) {
    return sign(claims, key);
  }

  String sign(JWTClaimsSet claims, String type) {
    return sign(claims, key, new JOSEObjectType(type));
  }

  static String sign(JWTClaimsSet claims, RSAKey key) {
    return sign(claims, key, null);
  }

  private static String sign(JWTClaimsSet claims, RSAKey key, @Nullable JOSEObjectType type) {
    SignedJWT jwt =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).type(type).build(),
            claims);
    try {
      jwt.sign(new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return jwt.serialize();
  }

  static RSAKey key(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (down) {
        exchange.sendResponseHeaders(503, -1);
        return;
      }
      switch (exchange.getRequestURI().getPath()) {
        case "/.well-known/openid-configuration" -> json(exchange, 200, configuration());
        case "/keys" -> json(exchange, 200, new JWKSet(key.toPublicJWK()).toJSONObject());
        case "/authorize" -> authorize(exchange);
        case "/token" -> token(exchange);
        case "/userinfo" -> json(exchange, 200, person);
        default -> exchange.sendResponseHeaders(404, -1);
      }
    }
  }

  private Map<String, Object> configuration() {
    return Map.of(
        "issuer", issuer(),
        "authorization_endpoint", issuer() + "/authorize",
        "token_endpoint", issuer() + "/token",
        "userinfo_endpoint", issuer() + "/userinfo",
        "jwks_uri", issuer() + "/keys",
        "end_session_endpoint", issuer() + "/logout",
        "subject_types_supported", new String[] {"public"},
        "response_types_supported", new String[] {"code"},
        "id_token_signing_alg_values_supported", new String[] {"RS256"});
  }

  private void authorize(HttpExchange exchange) throws IOException {
    Map<String, String> asked = parameters(exchange.getRequestURI().getRawQuery());
    String code = "code-" + codes.size();
    codes.put(code, asked);
    exchange
        .getResponseHeaders()
        .add(
            "Location",
            asked.get("redirect_uri") + "?code=" + code + "&state=" + encoded(asked.get("state")));
    exchange.sendResponseHeaders(302, -1);
  }

  private void token(HttpExchange exchange) throws IOException {
    Map<String, String> sent =
        parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    Map<String, String> asked = codes.remove(sent.get("code"));
    String client =
        "Basic "
            + Base64.getEncoder()
                .encodeToString((encoded(CLIENT) + ":" + encoded(SECRET)).getBytes());
    if (asked == null
        || !client.equals(exchange.getRequestHeaders().getFirst("Authorization"))
        || !asked.get("redirect_uri").equals(sent.get("redirect_uri"))
        || !asked.get("code_challenge").equals(challenge(sent.get("code_verifier")))) {
      json(exchange, 400, Map.of("error", "invalid_grant"));
      return;
    }
    JWTClaimsSet id = idToken(person).claim("nonce", asked.get("nonce")).build();
    json(
        exchange,
        200,
        Map.of("access_token", "opaque", "token_type", "Bearer", "id_token", sign(id)));
  }

  private static String challenge(String verifier) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes());
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static Map<String, String> parameters(String form) {
    return Arrays.stream(form.split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
  }

  static Map<String, String> parametersOf(URI address) {
    return parameters(address.getRawQuery());
  }

  private static String encoded(String text) {
    return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static void json(HttpExchange exchange, int status, Object body) throws IOException {
    byte[] bytes = JsonMapper.shared().writeValueAsBytes(body);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
