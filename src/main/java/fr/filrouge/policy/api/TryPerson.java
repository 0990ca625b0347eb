package fr.filrouge.policy.api;

import fr.filrouge.api.model.TrialAnswer;
import fr.filrouge.eligibility.AssessSituation;
import fr.filrouge.eligibility.RulesInForce;
import fr.filrouge.eligibility.api.AssessmentBody;
import fr.filrouge.eligibility.api.RequestReader;
import fr.filrouge.policy.AddedScenarios;
import fr.filrouge.policy.Draft;
import fr.filrouge.policy.DraftChecks;
import fr.filrouge.rules.Case;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Asks a draft about a person that somebody made up, beside the version in force. */
@Component
class TryPerson {

  private final DraftChecks checks;
  private final RulesInForce inForce;
  private final RequestReader requests;
  private final JsonMapper json;

  TryPerson(DraftChecks checks, RulesInForce inForce, RequestReader requests, JsonMapper json) {
    this.checks = checks;
    this.inForce = inForce;
    this.requests = requests;
    this.json = json;
  }

  TrialAnswer answer(Draft draft, ObjectNode request) {
    AssessSituation drafted = new AssessSituation(checks.built(draft.files()));
    Case person = requests.toCase(requests.read(request, drafted));
    return new TrialAnswer()
        .draft(
            AssessmentBody.of(drafted.assess(person.asOf(), person.situation(), person.pathway())))
        .inForce(
            AssessmentBody.of(
                inForce.take().assess(person.asOf(), person.situation(), person.pathway())));
  }

  /** A scenario that a program tells, read in the words of the draft. */
  AddedScenarios.Told scenario(Draft draft, String name, ObjectNode told) {
    JsonNode expected = told.remove("expected");
    if (expected == null || !expected.isObject() || expected.isEmpty()) {
      throw PolicyFaults.at("/expected", "Ce qui est attendu, par dispositif.");
    }
    Case person =
        requests.toCase(requests.read(told, new AssessSituation(checks.built(draft.files()))));
    Map<String, String> outcomes = new LinkedHashMap<>();
    expected.properties().forEach(e -> outcomes.put(e.getKey(), e.getValue().asString("")));
    return new AddedScenarios.Told(
        name,
        person.asOf(),
        map(told.get("situation")),
        map(told.get("pathway")),
        outcomes,
        Map.of());
  }

  private Map<String, Object> map(@Nullable JsonNode node) {
    return node == null || node.isNull()
        ? Map.of()
        : json.convertValue(node, new TypeReference<LinkedHashMap<String, Object>>() {});
  }
}
