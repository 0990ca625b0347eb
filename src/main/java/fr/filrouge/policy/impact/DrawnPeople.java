package fr.filrouge.policy.impact;

import fr.filrouge.policy.MadeUpPeople;
import fr.filrouge.rules.Case;
import fr.filrouge.rules.RuleVersion;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** The people of the made-up population, for who wants to ask about a few of them. */
@Component
public final class DrawnPeople implements MadeUpPeople {

  @Override
  public List<Case> drawn(RuleVersion version, LocalDate asOf, int count, long seed) {
    return new Synthetic(version.book().vocabulary(), asOf, seed)
        .chunk(0, count)
        .people()
        .map(person -> new Case(asOf, person.situation(), person.pathway()))
        .toList();
  }
}
