package fr.filrouge.eligibility;

import fr.filrouge.rules.NextStep;
import java.time.LocalDate;
import java.util.List;

/**
 * The answer for one case of many: decisions without routes, changes and dates, and the next steps.
 */
public record Verdict(LocalDate asOf, List<Decision> decisions, List<NextStep> nextSteps) {

  /** Reservations that go with the answer. */
  public List<Notice> notices() {
    return Notice.on(asOf);
  }
}
