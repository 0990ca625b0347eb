package fr.filrouge.eligibility.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Requests to every operation of the contract, spoilt in one place: a sample of them, always the
 * same; all of them with {@code ./mvnw test -Pmutations}.
 */
@RunningApplication
@DisplayName("Whatever is sent to any address of the API,")
class MutatedRoutesTest {

  private static final int OF_EACH = Integer.getInteger("filrouge.mutations-of-each", 12);
  private static final long SEED = 20190603;
  private static final List<String> WHO =
      Arrays.asList("referent", "beneficiaire", "referent", null, "referent");

  private static final List<String> WHO_OF_RULES =
      Arrays.asList("editeur", "approbateur", "editeur", null, "referent");

  @LocalServerPort int port;

  private final Contract contract = Contract.CURRENT;
  private final List<String> wrong = new ArrayList<>();
  private final TreeMap<Integer, Integer> statuses = new TreeMap<>();

  @Test
  @DisplayName("the answer is one that the contract declares, and never an error of ours")
  void everyRoute() {
    Program program = new Program(port);
    Scenery scenery = new Scenery(contract, program);
    Random random = new Random(SEED);
    for (Route route : contract.routes()) {
      List<UnaryOperator<Asked>> mutations = Mutations.of(route);
      Collections.shuffle(mutations, random);
      for (int i = 0; i < Math.min(OF_EACH, mutations.size()); i++) {
        List<String> who = route.template().matches(".*/(rule-|impacts).*") ? WHO_OF_RULES : WHO;
        String as = who.get(i % who.size());
        Asked spoilt = mutations.get(i).apply(scenery.example(route, as));
        judge(spoilt, spoilt.askedOf(program), as);
      }
    }

    assertThat(wrong).as(statuses.toString()).isEmpty();
    assertThat(statuses.keySet())
        .as("they get in, and are refused at each door")
        .contains(200, 201, 400, 401, 403, 404, 406, 415);
  }

  private void judge(Asked asked, Program.Answer answer, String as) {
    statuses.merge(answer.status(), 1, Integer::sum);
    String fault = fault(asked, answer);
    if (fault != null) {
      wrong.add(answer.status() + " to " + as + ", " + fault + "\n  " + asked);
    }
  }

  private String fault(Asked asked, Program.Answer answer) {
    if (answer.status() >= 500) {
      return "an error of ours";
    }
    boolean addressed = contract.template(asked.path()).equals(asked.route().template());
    if (addressed && !asked.route().declares(answer.status())) {
      return "not declared";
    }
    try {
      if (answer.status() >= 400) {
        Problem.of(answer);
      } else if (answer.contentType().startsWith("application/json")) {
        String schema =
            contract.schemaOf(
                asked.route().method(), asked.path(), answer.status(), "application/json");
        assertThat(contract.faults(schema, answer.json())).isEmpty();
      }
    } catch (AssertionError e) {
      return e.getMessage();
    }
    return null;
  }
}
