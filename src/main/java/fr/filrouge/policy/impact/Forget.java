package fr.filrouge.policy.impact;

import fr.filrouge.pathway.CivilDay;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Forgets frozen caseloads, and who stood behind what was shown of them, after two days. */
@Component
public final class Forget {

  private final Snapshots snapshots;
  private final Answers answers;
  private final Runs runs;

  Forget(Snapshots snapshots, Answers answers, Runs runs) {
    this.snapshots = snapshots;
    this.answers = answers;
    this.runs = runs;
  }

  void before(Instant now) {
    LocalDate yesterday = CivilDay.of(now).minusDays(1);
    snapshots.forgetBefore(yesterday);
    answers.forgetBefore(yesterday);
    runs.forgetPartsBefore(yesterday);
  }
}
