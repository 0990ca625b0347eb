package fr.filrouge.policy;

import fr.filrouge.rules.Case;
import fr.filrouge.rules.RuleVersion;
import java.time.LocalDate;
import java.util.List;

/** Draws people that nobody is, always the same ones for the same seed. */
public interface MadeUpPeople {

  /** Some people, as a version can know them, and what is asked of them on a day. */
  List<Case> drawn(RuleVersion version, LocalDate asOf, int count, long seed);
}
