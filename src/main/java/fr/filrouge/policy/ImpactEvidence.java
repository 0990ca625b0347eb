package fr.filrouge.policy;

import java.time.Instant;
import java.util.Optional;

/** Whether somebody has had a look at what some rules would do to people. */
public interface ImpactEvidence {

  /** When the impact of these rules was last asked for and worked out. */
  Optional<Instant> of(String rulesHash);
}
