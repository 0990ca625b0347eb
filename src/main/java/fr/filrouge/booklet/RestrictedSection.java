package fr.filrouge.booklet;

import fr.filrouge.pathway.FreeText;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What only few may see: the disability or the detention of the person.
 *
 * @param validUntil end of the recognition, when it has one; never the medical reason
 * @param contactMadeOn when the section's own professionals were first met
 */
public record RestrictedSection(
    Facts facts,
    @Nullable FreeText notes,
    @Nullable LocalDate validUntil,
    @Nullable LocalDate contactMadeOn) {

  public static final RestrictedSection EMPTY = new RestrictedSection(Facts.NONE, null, null, null);

  public RestrictedSection {
    facts = facts == null ? Facts.NONE : facts;
  }

  public boolean isEmpty() {
    return equals(EMPTY);
  }

  RestrictedSection with(Facts other) {
    return new RestrictedSection(other, notes, validUntil, contactMadeOn);
  }
}
