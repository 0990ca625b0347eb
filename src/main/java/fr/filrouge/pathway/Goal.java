package fr.filrouge.pathway;

import fr.filrouge.access.Role;
import fr.filrouge.situation.InvalidInput;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a step is meant to reach, who is to act, and by when.
 *
 * @param measure code of the measure that the step enters, if any
 */
public record Goal(
    FreeText title, Role actor, @Nullable LocalDate dueOn, @Nullable String measure) {

  public Goal(FreeText title, Role actor) {
    this(title, actor, null, null);
  }

  private static final Set<Role> ACTORS =
      EnumSet.of(
          Role.BENEFICIARY, Role.REFERENT, Role.CEP, Role.DISABILITY_REFERENT, Role.PRISON_LIAISON);

  /**
   * @throws InvalidInput when it is due on a day that cannot be, or nobody of a pathway is to act
   */
  public Goal possible(LocalDate today) {
    if (dueOn != null) {
      PossibleDay.planned(dueOn, today, "/dueOn");
    }
    if (!ACTORS.contains(actor)) {
      throw new InvalidInput("/actor", "Codes admis : " + ACTORS + ".");
    }
    return this;
  }

  public Goal due(@Nullable LocalDate day) {
    return new Goal(title, actor, day, measure);
  }

  public Goal entering(@Nullable String code) {
    return new Goal(title, actor, dueOn, code);
  }

  public Goal titled(FreeText to) {
    return new Goal(to, actor, dueOn, measure);
  }

  public Goal heldBy(Role role) {
    return new Goal(title, role, dueOn, measure);
  }
}
