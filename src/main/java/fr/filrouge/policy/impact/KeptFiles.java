package fr.filrouge.policy.impact;

import fr.filrouge.rules.RuleFiles;
import java.util.Optional;

/** The files of the rules that runs compare, by hash, so that any instance can build them. */
public interface KeptFiles {

  void keep(RuleFiles files);

  Optional<RuleFiles> of(String hash);
}
