package fr.filrouge.booklet.web;

import fr.filrouge.booklet.AnswerSituation;
import fr.filrouge.booklet.Fact;
import fr.filrouge.booklet.RestrictedFacts;
import fr.filrouge.booklet.SituationPatch;
import fr.filrouge.rules.RuleVersion;
import fr.filrouge.situation.Situation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes the change that states one fact, or forgets it, from a form. */
@Component
public class StateFact {

  private final RestrictedFacts restricted;

  StateFact(RestrictedFacts restricted) {
    this.restricted = restricted;
  }

  /**
   * @param value of the Java type that the field's type names; null forgets the fact
   */
  public AnswerSituation of(
      RuleVersion rules, String field, @Nullable Object value, Fact.Basis basis) {
    JsonNode patch =
        value == null
            ? forgetting(field)
            : rules.situations().write(Situation.UNKNOWN.with(field, value));
    return new AnswerSituation(
        new SituationPatch(rules.situations(), patch, ""), basis, restricted);
  }

  private static ObjectNode forgetting(String field) {
    ObjectNode patch = JsonMapper.shared().createObjectNode();
    String[] path = field.split("\\.");
    ObjectNode at = patch;
    for (int i = 0; i < path.length - 1; i++) {
      at = at.putObject(path[i]);
    }
    at.putNull(path[path.length - 1]);
    return patch;
  }
}
