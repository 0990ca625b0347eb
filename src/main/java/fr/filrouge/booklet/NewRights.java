package fr.filrouge.booklet;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a version of the rules opened that was not open on its eve, by the facts that every reader
 * of the booklet may see.
 *
 * @param measures their codes
 * @param seenAt when somebody who deals with it said so
 */
public record NewRights(
    int ruleVersion, List<String> measures, Instant at, @Nullable Instant seenAt) {

  public NewRights {
    measures = measures == null ? List.of() : List.copyOf(measures);
  }

  public boolean isUnseen() {
    return seenAt == null;
  }

  NewRights seen(Instant when) {
    return new NewRights(ruleVersion, measures, at, when);
  }
}
