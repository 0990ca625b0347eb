package fr.filrouge.booklet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a version of the rules opened that was not open on its eve, by the facts that every reader
 * of the booklet may see.
 *
 * @param since the day from which it is open: that of the version, or one on which a row of it
 *     begins; {@code null} in what was noted before such days were
 * @param measures their codes
 * @param seenAt when somebody who deals with it said so
 */
public record NewRights(
    int ruleVersion,
    @Nullable LocalDate since,
    List<String> measures,
    Instant at,
    @Nullable Instant seenAt) {

  public NewRights {
    measures = measures == null ? List.of() : List.copyOf(measures);
  }

  public boolean isUnseen() {
    return seenAt == null;
  }

  /** Whether it is of something that came into force before that. */
  boolean isBefore(int version, LocalDate day) {
    return ruleVersion < version
        || ruleVersion == version && (since == null || since.isBefore(day));
  }

  NewRights seen(Instant when) {
    return new NewRights(ruleVersion, since, measures, at, when);
  }
}
