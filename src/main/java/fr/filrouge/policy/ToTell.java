package fr.filrouge.policy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What has come into force of which people have not been told: a version, or rows of it that begin
 * or end on a later day.
 *
 * @param before the version that answered until then, on that day
 * @param after the one in force
 * @param since the day from which it is so
 * @param turned the days on which its rows turn that are told of with it
 */
record ToTell(int before, LocalDate dayBefore, int after, LocalDate since, List<LocalDate> turned) {

  /**
   * The earliest thing to tell.
   *
   * @param zone in which an instant has its day
   * @param turns the days on which what a version asks changes, in their order
   */
  static Optional<ToTell> of(
      RuleHead head, LocalDate today, ZoneId zone, IntFunction<List<LocalDate>> turns, Told told) {
    RuleHead.Published inForce = head.on(today);
    int version = inForce.number();
    LocalDate published = LocalDate.ofInstant(inForce.publishedAt(), zone);
    LocalDate from = inForce.from();
    LocalDate start = from == null || from.isBefore(published) ? published : from;
    List<LocalDate> turned =
        turns.apply(version).stream()
            .filter(day -> day.isAfter(start) && !day.isAfter(today))
            .filter(day -> !told.of(version, day))
            .toList();
    if (from != null && !told.of(version, null)) {
      int before = head.before(inForce, published).number();
      return Optional.of(new ToTell(before, today, version, start, turned));
    }
    return turned.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ToTell(
                version,
                turned.get(0).minusDays(1),
                version,
                turned.get(turned.size() - 1),
                turned));
  }

  /** Whether people were told of something. */
  @FunctionalInterface
  interface Told {
    boolean of(int version, @Nullable LocalDate turned);
  }

  /** What names it in notices. */
  String cause() {
    return before == after ? "version-" + after + "-" + since : "version-" + after;
  }
}
