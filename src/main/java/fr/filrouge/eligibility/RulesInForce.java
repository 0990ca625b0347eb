package fr.filrouge.eligibility;

import fr.filrouge.rules.RuleVersion;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The versions of the rules that answer. Each request, page and batch takes them once and uses them
 * to the end, so that an answer is of one state however often another one takes its place.
 */
public final class RulesInForce {

  private final Clock clock;
  private final AtomicReference<Timeline> current;

  public RulesInForce(Clock clock, RuleVersion first) {
    this.clock = clock;
    this.current = new AtomicReference<>(Timeline.of(first));
  }

  /** What answers; its words are those of the version that decides today. */
  public AssessSituation take() {
    Timeline taken = Objects.requireNonNull(current.get());
    return new AssessSituation(taken, taken.on(LocalDate.now(clock)));
  }

  /** Other versions take the place of these, for all who have not yet taken them. */
  public void replaceBy(Timeline next) {
    current.set(next);
  }
}
