package fr.filrouge.policy.web;

import fr.filrouge.policy.CoverDraft;
import fr.filrouge.policy.Draft;
import fr.filrouge.policy.KeepScenario;
import fr.filrouge.rules.Case;
import fr.filrouge.rules.Finding;
import fr.filrouge.situation.PathwayState;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The invented people that a draft already has: of scenarios, findings and points to show. */
@Component
class KnownPeople {

  private final KeepScenario scenarios;
  private final CoverDraft cover;

  KnownPeople(KeepScenario scenarios, CoverDraft cover) {
    this.scenarios = scenarios;
    this.cover = cover;
  }

  /** The one that the first of these names that is not blank stands for. */
  Optional<Case> find(Draft draft, String scenario, String finding, String point) {
    if (!scenario.isEmpty()) {
      return scenarios.person(draft, scenario);
    }
    return finding.isEmpty()
        ? cover.person(draft, point)
        : scenarios.shown(draft, finding).map(Finding::witness).map(KnownPeople::person);
  }

  private static Case person(Finding.Witness witness) {
    return new Case(witness.asOf(), witness.situation(), PathwayState.EMPTY);
  }

  /** What has been done in the pathway of a scenario; nothing where there is no such scenario. */
  PathwayState pathway(Draft draft, String scenario) {
    return scenario.isEmpty()
        ? PathwayState.EMPTY
        : scenarios.person(draft, scenario).map(Case::pathway).orElse(PathwayState.EMPTY);
  }
}
