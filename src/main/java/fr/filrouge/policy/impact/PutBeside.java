package fr.filrouge.policy.impact;

import fr.filrouge.access.AccountId;
import fr.filrouge.policy.RuleHead;
import fr.filrouge.policy.Versions;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Puts the version that comes into force next beside a draft. What it changes is a question like
 * any other: it is worked out once, counts among those of the day, and no answer to it tells of few
 * people.
 */
@Component
public final class PutBeside {

  /** Why nothing is asked, in French. */
  public static final String NOTHING =
      "Aucune autre version n'attend son jour d'entrée en vigueur, ou ces effets ont été demandés"
          + " un autre jour : demandez-les de nouveau.";

  private final Versions versions;
  private final KeptFiles files;
  private final Simulate simulate;

  PutBeside(Versions versions, KeptFiles files, Simulate simulate) {
    this.versions = versions;
    this.files = files;
    this.simulate = simulate;
  }

  /** What can stand beside a run; nothing when no other version waits for its day. */
  public Optional<Beside> of(Run drafted, AccountId who) {
    RuleHead head = versions.head();
    LocalDate today = versions.today();
    Question asked = drafted.question();
    return head.next(today)
        .filter(next -> !next.hash().equals(asked.after()))
        .map(next -> beside(next, head.on(today), asked, who));
  }

  private static LocalDate from(RuleHead.Published scheduled) {
    return Objects.requireNonNull(scheduled.from());
  }

  private Beside beside(
      RuleHead.Published next, RuleHead.Published inForce, Question asked, AccountId who) {
    LocalDate asOf = from(next).isAfter(asked.asOf()) ? from(next) : asked.asOf();
    Question question =
        new Question(
            inForce.hash(),
            next.hash(),
            asked.population(),
            asked.snapshot(),
            asked.size(),
            asOf,
            asked.build());
    Run run = simulate.find(RunId.of(question), who).orElse(null);
    return new Beside(next, inForce, asOf, run, simulate.isOfToday(asked));
  }

  /** Asks it; nothing is asked when nothing can be. */
  public Optional<Simulate.Asked> ask(Run drafted, AccountId who) {
    Beside beside = of(drafted, who).orElse(null);
    if (beside == null) {
      return Optional.empty();
    }
    Run known = beside.run();
    if (known != null && beside.asked()) {
      return Optional.of(new Simulate.Asked.Running(known));
    }
    return beside.open() ? Optional.of(ask(beside, drafted.question(), who)) : Optional.empty();
  }

  private Simulate.Asked ask(Beside beside, Question asked, AccountId who) {
    int before = beside.inForce().number();
    int after = beside.next().number();
    files.keep(versions.files(before));
    files.keep(versions.files(after));
    return simulate.ask(
        versions.built(before),
        versions.built(after),
        asked.population(),
        asked.size(),
        beside.asOf(),
        who);
  }
}
