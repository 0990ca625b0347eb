package fr.filrouge.policy.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.access.web.Visitor;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DisplayName("The tables of a version as DMN")
class TablesDownloadTest {

  private static final String TABLES = "/regles/versions/1/tables.dmn";

  @LocalServerPort int port;

  private Visitor signedIn(String login) {
    Visitor visitor = new Visitor(port);
    visitor.signIn(login);
    return visitor;
  }

  @ParameterizedTest(name = "are found on its page and taken away by {0}")
  @ValueSource(strings = {"editeur", "approbateur"})
  void taken(String officer) {
    Visitor visitor = signedIn(officer);
    assertThat(visitor.get("/regles/versions/1").body()).contains("href=\"" + TABLES + "\"");
    HttpResponse<String> answer = visitor.get(TABLES);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValue("application/xml;charset=UTF-8");
    assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment")
        .contains("regles-version-1.dmn");
    assertThat(answer.body())
        .startsWith("<?xml")
        .contains("https://www.omg.org/spec/DMN/20230324/MODEL/")
        .contains("name=\"SOCLE_ENGLISH\" label=\"CAP Anglais\"");
  }

  @ParameterizedTest(name = "are no page for {0}")
  @ValueSource(strings = {"referent", "beneficiaire", "admin"})
  void refused(String login) {
    assertThat(signedIn(login).get(TABLES).statusCode()).isEqualTo(404);
  }

  @Test
  @DisplayName("of a version that is not there are no page either")
  void unknown() {
    Visitor visitor = signedIn("editeur");
    assertThat(visitor.get("/regles/versions/999/tables.dmn").statusCode()).isEqualTo(404);
    assertThat(visitor.get("/regles/versions/0/tables.dmn").statusCode()).isEqualTo(404);
  }
}
