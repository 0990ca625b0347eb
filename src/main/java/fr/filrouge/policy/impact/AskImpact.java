package fr.filrouge.policy.impact;

import fr.filrouge.access.Account;
import fr.filrouge.pathway.CivilDay;
import fr.filrouge.policy.Draft;
import fr.filrouge.policy.DraftChecks;
import fr.filrouge.policy.DraftId;
import fr.filrouge.policy.Drafts;
import fr.filrouge.policy.PolicyRefusal;
import fr.filrouge.policy.Versions;
import fr.filrouge.rules.RuleFiles;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Asks for the impact of a draft beside the version that will be in force without it. */
@Component
public final class AskImpact {

  /** How many people are made up when nobody says how many. */
  public static final int USUAL_SIZE = 10_000;

  private final Drafts drafts;
  private final DraftChecks checks;
  private final Versions versions;
  private final KeptFiles files;
  private final Simulate simulate;
  private final Clock clock;

  AskImpact(
      Drafts drafts,
      DraftChecks checks,
      Versions versions,
      KeptFiles files,
      Simulate simulate,
      Clock clock) {
    this.drafts = drafts;
    this.checks = checks;
    this.versions = versions;
    this.files = files;
    this.simulate = simulate;
    this.clock = clock;
  }

  /**
   * @param size how many people are made up
   * @throws PolicyRefusal when there is no such draft for them, nobody goes on with it, or it
   *     cannot be read
   */
  public Simulate.Asked of(Account who, DraftId id, Population population, int size) {
    Draft draft = drafts.find(who, id);
    if (draft.abandoned()) {
      throw PolicyRefusal.absent();
    }
    LocalDate today = CivilDay.of(clock.instant());
    LocalDate asOf = draft.details().asOf(today);
    int inForce = versions.head().on(asOf).number();
    RuleFiles before = versions.files(inForce);
    files.keep(before);
    files.keep(draft.files());
    return simulate.ask(
        versions.built(inForce), checks.built(draft.files()), population, size, asOf, who.id());
  }
}
