package fr.filrouge.access.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayName("Structures, through the API:")
class StructuresOverHttpTest extends AskingAdministrators {

  @Test
  @DisplayName(
      "a new structure is the Region's until it has its own administrator, and then its own")
  void structure() {
    HttpResponse<String> added =
        post(
            "admin",
            STRUCTURES,
            "{\"id\": \"cap\", \"name\": \"Cap\", \"kind\": \"CEP_OPERATOR\"}");
    assertThat(added.statusCode()).isEqualTo(201);
    String at = header(added, "Location");
    assertThat(json(get("admin", at)).path("administered").booleanValue()).isFalse();
    HttpResponse<String> renamed =
        patch("admin", at, header(added, "ETag"), "{\"name\": \"Cap E\"}");
    assertThat(renamed.statusCode()).isEqualTo(200);
    assertThat(patch("admin", at, header(added, "ETag"), "{\"name\": \"C\"}").statusCode())
        .isEqualTo(412);

    post("admin", ACCOUNTS, draft("cap-admin", "ADMIN", "cap"));

    assertThat(get("admin", ACCOUNTS + "/cap-admin").statusCode()).isEqualTo(404);
    assertThat(get("admin", ACCOUNTS + "?structure=cap").statusCode()).isEqualTo(404);
    assertThat(post("admin", ACCOUNTS, draft("intrus", "ADMIN", "cap")).statusCode())
        .isEqualTo(400);
    assertThat(patch("admin", at, "*", "{\"name\": \"C\"}").statusCode()).isEqualTo(403);
    assertThat(json(get("admin", at)).path("administered").booleanValue()).isTrue();

    assertThat(logins("cap-admin", ACCOUNTS)).containsExactly("cap-admin");
    assertThat(json(get("cap-admin", STRUCTURES)).path("items")).hasSize(1);
    assertThat(get("cap-admin", STRUCTURES + "/region").statusCode()).isEqualTo(404);
    assertThat(patch("cap-admin", at, "*", "{\"name\": \"Cap Emploi\"}").statusCode())
        .isEqualTo(200);
    HttpResponse<String> alone =
        patch("cap-admin", ACCOUNTS + "/cap-admin", "*", "{\"roles\": []}");
    assertThat(alone.statusCode()).isEqualTo(409);
    assertThat(json(alone).path("type").asString())
        .isEqualTo("urn:filrouge:problem:last-administrator");
  }

  @Test
  @DisplayName("lists go on where they stopped, whatever came or went meanwhile")
  void pages() {
    List<String> told = new ArrayList<>();
    String next = "";
    do {
      JsonNode page = json(get("admin", ACCOUNTS + "?limit=3" + next));
      page.path("items").forEach(item -> told.add(item.path("id").asString()));
      next = "&cursor=" + page.path("next").asString("");
    } while (!next.equals("&cursor="));

    assertThat(told).isSorted().doesNotHaveDuplicates().contains("admin", "cep", "beneficiaire");
    assertThat(json(get("admin", STRUCTURES + "?limit=200")).path("items"))
        .hasSizeGreaterThanOrEqualTo(7);
    assertThat(get("admin", ACCOUNTS + "?cursor=A%20b").statusCode()).isEqualTo(400);
    assertThat(logins("admin", ACCOUNTS + "?structure=spip")).containsExactly("prison");
  }

  @RepeatedTest(5)
  @DisplayName("two administrators who give up at once leave one")
  void together() throws Exception {
    String structure = "duo-" + UUID.randomUUID();
    post(
        "admin",
        STRUCTURES,
        "{\"id\": \"%s\", \"name\": \"Duo\", \"kind\": \"CEP_OPERATOR\"}".formatted(structure));
    String one = structure + "-1";
    String two = structure + "-2";
    post("admin", ACCOUNTS, draft(one, "ADMIN", structure));
    post(one, ACCOUNTS, draft(two, "ADMIN", structure));
    ExecutorService both = Executors.newFixedThreadPool(2);

    both.invokeAll(List.of(givingUp(one), givingUp(two), givingUp(one), givingUp(two)));

    both.shutdown();
    assertThat(json(get("admin", STRUCTURES + "/" + structure)).path("administered").booleanValue())
        .isTrue();
  }

  private Callable<Integer> givingUp(String who) {
    return () -> patch(who, ACCOUNTS + "/" + who, "*", "{\"roles\": [\"CEP\"]}").statusCode();
  }
}
