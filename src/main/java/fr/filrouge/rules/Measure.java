package fr.filrouge.rules;

import fr.filrouge.situation.Restriction;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A scheme of the Region, as the catalogue describes it in French.
 *
 * @param aid whether it is an aid that goes with another measure
 * @param note what the text leaves open and people should be told
 */
public record Measure(
    String code,
    String label,
    String family,
    String description,
    String prescriber,
    String provider,
    String source,
    boolean aid,
    @Nullable String restricted,
    @Nullable String note) {

  /** The restricted fact that a positive answer would reveal, if any. */
  public Optional<Restriction> restriction() {
    return Optional.ofNullable(restricted)
        .map(name -> Restriction.valueOf(name.toUpperCase(Locale.ROOT)));
  }
}
