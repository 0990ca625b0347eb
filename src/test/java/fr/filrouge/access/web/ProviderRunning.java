package fr.filrouge.access.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The application with an identity provider and the people of a file, one for all such tests. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class ProviderRunning {

  static final Map<String, Object> CLAIRE =
      Map.of("sub", "s-claire", "email", "Claire@exemple.fr", "email_verified", true);

  static final FakeIssuer issuer = start();

  @LocalServerPort int port;

  Visitor visitor;

  private static FakeIssuer start() {
    try {
      return new FakeIssuer();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @DynamicPropertySource
  static void configure(DynamicPropertyRegistry settings) throws IOException {
    Path accounts =
        Files.writeString(
            Files.createTempFile("accounts", ".yaml"),
            """
            structures: [{id: ml-caen, name: Mission Locale de Caen, kind: CEP_OPERATOR}]
            accounts:
              - {id: ada, login: "sub:s-ada", name: Ada Martin, roles: [ADMIN], structure: ml-caen}
              - {id: claire, login: claire@exemple.fr, name: Claire Martin, roles: [CEP], structure: ml-caen}
              - {id: bruno, login: "sub:s-bruno", name: Bruno Petit, roles: [BENEFICIARY]}
              - {id: ferme, login: "sub:s-ferme", name: Compte fermé, roles: []}
            """);
    settings.add("filrouge.accounts-file", accounts::toString);
    settings.add("filrouge.oidc.issuer", issuer::issuer);
    settings.add("filrouge.oidc.client-id", () -> FakeIssuer.CLIENT);
    settings.add("filrouge.oidc.client-secret", () -> FakeIssuer.SECRET);
    settings.add("filrouge.oidc.audience", () -> FakeIssuer.API);
    settings.add("filrouge.hosts", () -> "parcours.exemple.fr, autre.exemple.fr");
  }

  @BeforeEach
  void arrive() {
    visitor = new Visitor(port);
  }

  HttpResponse<String> me(String token) {
    return visitor.get("/api/v1/me", "Authorization", "Bearer " + token);
  }

  static URI location(HttpResponse<String> answer) {
    return URI.create(answer.headers().firstValue("Location").orElseThrow());
  }

  static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }
}
