package fr.filrouge.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.access.SignIn;
import fr.filrouge.access.web.Visitor;
import fr.filrouge.booklet.BookletLaw;
import fr.filrouge.booklet.Booklets;
import fr.filrouge.booklet.RestrictedFacts;
import fr.filrouge.eligibility.RulesInForce;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "spring.application.name=filrouge-first-start")
@DirtiesContext
@DisplayName("A try-out that starts for the first time")
class DemoBookletsTest {

  private static final List<String> READERS =
      List.of("beneficiaire", "referent", "referent2", "cep", "cep2", "handicap", "prison");

  @LocalServerPort int port;
  @Autowired DemoBooklets demo;
  @Autowired Booklets booklets;
  @Autowired RulesInForce rules;
  @Autowired RestrictedFacts restricted;
  @Autowired BookletLaw law;
  @Autowired Clock clock;

  @Test
  @DisplayName("shows the beneficiary one booklet, with its referent and its counsellor")
  void theBeneficiarysOwn() {
    JsonNode mine = list("beneficiaire");
    assertThat(mine).hasSize(1);
    String id = mine.get(0).path("id").stringValue();

    JsonNode booklet = JsonMapper.shared().readTree(get("beneficiaire", "/" + id).body());
    assertThat(booklet.at("/referent/account").stringValue()).isEqualTo("referent");
    assertThat(ids(list("referent"))).contains(id).hasSizeGreaterThan(5);
    assertThat(ids(list("cep"))).contains(id).hasSizeGreaterThan(5);
    for (String unrelated : List.of("referent2", "cep2")) {
      assertThat(ids(list(unrelated))).doesNotContain(id).hasSizeGreaterThan(2);
      assertThat(get(unrelated, "/" + id).statusCode()).isEqualTo(404);
    }
  }

  @Test
  @DisplayName("lets the keepers of restricted sections in where the person consents, only there")
  void keepers() {
    String id = list("beneficiaire").get(0).path("id").stringValue();

    for (String keeper : List.of("handicap", "prison")) {
      assertThat(list(keeper)).hasSize(1);
      assertThat(get(keeper, "/" + id).statusCode()).isEqualTo(404);
      assertThat(get("beneficiaire", "/" + id).body()).contains("\"" + keeper + "\"");
    }
    assertThat(consent(id, true)).isEqualTo(200);
    assertThat(get("handicap", "/" + id).statusCode()).isEqualTo(200);
    assertThat(get("prison", "/" + id).statusCode()).isEqualTo(404);
    assertThat(consent(id, false)).isEqualTo(200);
    assertThat(get("handicap", "/" + id).statusCode()).isEqualTo(404);
  }

  @Test
  @DisplayName("is at every point of a pathway: late, silent, closed, offered, covered")
  void everyPoint() {
    assertThat(list("referent?status=OPEN&silentDays=30")).isNotEmpty();
    assertThat(list("referent?dueBefore=" + LocalDate.now(clock))).isNotEmpty();
    assertThat(list("cep?status=CLOSED")).hasSize(1);
  }

  @Test
  @DisplayName("starts again without adding anything or undoing what people did")
  void startsAgain() {
    String id = list("beneficiaire").get(0).path("id").stringValue();
    new Visitor(port)
        .send(
            "POST",
            "/api/v1/booklets/" + id + "/journal",
            "{\"text\":\"Écrit entre deux démarrages.\"}",
            "Authorization",
            Visitor.basic("beneficiaire"),
            "Content-Type",
            "application/json");
    Map<String, String> before = everything();

    demo.afterSingletonsInstantiated();

    assertThat(everything()).isEqualTo(before);
    assertThat(before.get("beneficiaire/" + id)).contains("Écrit entre deux démarrages.");
  }

  @Test
  @DisplayName("and never a configured database")
  void neverElsewhere() {
    Booklets untouched =
        (Booklets)
            java.lang.reflect.Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Booklets.class},
                (proxy, method, arguments) -> {
                  throw new AssertionError(method.getName());
                });

    new DemoBooklets(SignIn.OPENID_CONNECT, untouched, rules, restricted, law, clock)
        .afterSingletonsInstantiated();
  }

  private Map<String, String> everything() {
    Map<String, String> seen = new TreeMap<>();
    for (String reader : READERS) {
      for (String id : ids(list(reader))) {
        seen.put(reader + "/" + id, get(reader, "/" + id).body());
      }
    }
    return seen;
  }

  private int consent(String id, boolean granted) {
    String tag = get("beneficiaire", "/" + id).headers().firstValue("ETag").orElseThrow();
    return new Visitor(port)
        .send(
            "PUT",
            "/api/v1/booklets/" + id + "/consents/DISABILITY",
            "{\"granted\":" + granted + ",\"until\":null}",
            "Authorization",
            Visitor.basic("beneficiaire"),
            "Content-Type",
            "application/json",
            "If-Match",
            tag)
        .statusCode();
  }

  /** The lines of a list; the reader may be followed by a query. */
  private JsonNode list(String reader) {
    String[] parts = reader.split("\\?", 2);
    String wanted = parts.length == 1 ? "" : "&" + parts[1];
    HttpResponse<String> answer = get(parts[0], "?limit=200" + wanted);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.body()).path("items");
  }

  private static List<String> ids(JsonNode items) {
    return items.valueStream().map(item -> item.path("id").stringValue()).toList();
  }

  private HttpResponse<String> get(String login, String path) {
    return new Visitor(port).get("/api/v1/booklets" + path, "Authorization", Visitor.basic(login));
  }
}
