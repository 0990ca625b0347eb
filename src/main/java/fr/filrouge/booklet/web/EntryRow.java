package fr.filrouge.booklet.web;

import fr.filrouge.booklet.Journal;
import fr.filrouge.frame.DayInWords;
import fr.filrouge.pathway.Mask;
import fr.filrouge.situation.Restriction;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote, in a list.
 *
 * @param taken who took the words back, when and why; none while they stand
 * @param mayMask whether the reader may take them back
 */
record EntryRow(
    String id,
    String text,
    String by,
    DayInWords at,
    String time,
    @Nullable Taken taken,
    @Nullable String reserved,
    boolean mayMask) {

  /** Words were taken back. */
  record Taken(String by, DayInWords at, String why) {}

  static EntryRow of(Journal.Entry entry, Opened opened) {
    Mask mask = entry.masked();
    return new EntryRow(
        entry.id().value(),
        entry.text().value(),
        entry.by().name(),
        opened.day(entry.at()),
        DayInWords.time(entry.at()),
        mask == null
            ? null
            : new Taken(mask.by().name(), opened.day(mask.at()), mask.reason().value()),
        Labels.reserved(placeOf(entry, opened)),
        mask == null && Masking.may(entry.by(), opened));
  }

  private static @Nullable Restriction placeOf(Journal.Entry entry, Opened opened) {
    return Arrays.stream(Restriction.values())
        .filter(r -> opened.booklet().restricted(r).written().find(entry.id()).isPresent())
        .findFirst()
        .orElse(null);
  }
}
