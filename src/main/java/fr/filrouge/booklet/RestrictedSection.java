package fr.filrouge.booklet;

import fr.filrouge.pathway.FreeText;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What only few may see: the disability or the detention of the person.
 *
 * @param validUntil last day of the recognition, when it has one; never the medical reason. Its
 *     facts count as unknown from the next day on
 * @param contactMadeOn when the section's own professionals were first met
 * @param journal what its keepers and the person wrote for each other
 */
public record RestrictedSection(
    Facts facts,
    @Nullable FreeText notes,
    @Nullable LocalDate validUntil,
    @Nullable LocalDate contactMadeOn,
    List<Journal.Entry> journal) {

  public static final RestrictedSection EMPTY =
      new RestrictedSection(Facts.NONE, null, null, null, List.of());

  public RestrictedSection {
    facts = facts == null ? Facts.NONE : facts;
    journal = journal == null ? List.of() : List.copyOf(journal);
  }

  public boolean isEmpty() {
    return equals(EMPTY);
  }

  /** Whether its facts are out of date on a day. */
  public boolean isOver(LocalDate day) {
    return validUntil != null && day.isAfter(validUntil);
  }

  RestrictedSection with(Facts other) {
    return new RestrictedSection(other, notes, validUntil, contactMadeOn, journal);
  }

  RestrictedSection with(Journal other) {
    return new RestrictedSection(facts, notes, validUntil, contactMadeOn, other.latest());
  }

  /** All that was written; none of it goes to the archive. */
  public Journal written() {
    return new Journal(journal, journal.size());
  }
}
