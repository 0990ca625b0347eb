package fr.filrouge.policy;

import fr.filrouge.access.Account;
import fr.filrouge.eligibility.AssessSituation;
import fr.filrouge.eligibility.Decision;
import fr.filrouge.rules.Case;
import fr.filrouge.rules.Finding;
import fr.filrouge.rules.RuleVersion;
import fr.filrouge.situation.PathwayState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keeps as a scenario what an officer has seen a draft answer, and meant. */
@Component
public final class KeepScenario {

  private final Drafts drafts;
  private final EditDraft edit;
  private final DraftChecks checks;
  private final JsonMapper json;

  KeepScenario(Drafts drafts, EditDraft edit, DraftChecks checks, JsonMapper json) {
    this.drafts = drafts;
    this.edit = edit;
    this.checks = checks;
    this.json = json;
  }

  /**
   * The scenario of that name, which fails, now expects of the same measures what the draft
   * answers.
   *
   * @param place file and name, as the checks tell them
   */
  public Draft asAnswered(Account who, DraftId id, String place) {
    Draft draft = drafts.find(who, id);
    RuleVersion rules = checks.built(draft.files());
    Scenario scenario =
        ScenarioFile.readAll(rules, draft.files(), new ArrayList<>()).stream()
            .filter(one -> (one.file() + " : " + one.name()).equals(place))
            .findFirst()
            .orElseThrow(PolicyRefusal::absent);
    Case person = new Case(scenario.asOf(), scenario.situation(), scenario.pathway());
    return keep(who, draft, scenario.name(), person, scenario.expected().keySet());
  }

  /** The witness of a finding, with what the draft answers of its measures. */
  public Draft witness(Account who, DraftId id, String finding, String name) {
    Draft draft = drafts.find(who, id);
    Finding found =
        checks.of(draft.files()).findings().stream()
            .filter(one -> one.code().equals(finding) && one.witness() != null)
            .findFirst()
            .orElseThrow(PolicyRefusal::absent);
    Finding.Witness witness = found.witness();
    if (witness == null) {
      throw PolicyRefusal.absent();
    }
    Case person = new Case(witness.asOf(), witness.situation(), PathwayState.EMPTY);
    return keep(who, draft, name, person, found.measures());
  }

  /** A person, with what the draft answers of some measures; of all, when none of them is left. */
  public Draft keep(
      Account who, Draft draft, String name, Case person, Collection<String> measures) {
    RuleVersion rules = checks.built(draft.files());
    boolean allGone = measures.stream().noneMatch(code -> rules.book().find(code).isPresent());
    Map<String, String> answered = new LinkedHashMap<>();
    for (Decision decision :
        new AssessSituation(rules)
            .assessWithoutDates(person.asOf(), person.situation(), person.pathway())
            .decisions()) {
      if (allGone || measures.contains(decision.measure().code())) {
        answered.put(decision.measure().code(), decision.outcome().name());
      }
    }
    return edit.putScenario(
        who,
        draft.id(),
        new AddedScenarios.Told(
            name,
            person.asOf(),
            map(rules.situations().write(person.situation())),
            pathway(person.pathway()),
            answered));
  }

  private Map<String, Object> map(JsonNode node) {
    return json.convertValue(node, new TypeReference<LinkedHashMap<String, Object>>() {});
  }

  /** What has been done of a pathway, by the words of scenarios. */
  private static Map<String, Object> pathway(PathwayState state) {
    Map<String, Object> done = new LinkedHashMap<>();
    PathwayState.fields()
        .forEach(
            field -> {
              Object value = state.get(field.code());
              if (Boolean.TRUE.equals(value)) {
                done.put(field.code(), true);
              } else if (value instanceof LocalDate day) {
                done.put(field.code(), day.toString());
              }
            });
    if (!state.enteredMeasures().isEmpty()) {
      done.put("enteredMeasures", state.enteredMeasures().stream().sorted().toList());
    }
    return done;
  }
}
