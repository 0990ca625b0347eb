package fr.filrouge.eligibility;

import fr.filrouge.rules.RuleVersion;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The version of the rules that answers now. Each request, page and batch takes it once and uses it
 * to the end, so that an answer is of one version however often another one takes its place.
 */
public final class RulesInForce {

  private final AtomicReference<AssessSituation> current;

  public RulesInForce(RuleVersion first) {
    this.current = new AtomicReference<>(new AssessSituation(first));
  }

  /** What answers by the version in force. */
  public AssessSituation take() {
    return Objects.requireNonNull(current.get());
  }

  /** Another version takes the place of the one in force, for all who have not yet taken one. */
  public void replaceBy(RuleVersion next) {
    current.set(new AssessSituation(next));
  }
}
