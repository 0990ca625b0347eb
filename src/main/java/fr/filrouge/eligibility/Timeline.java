package fr.filrouge.eligibility;

import fr.filrouge.rules.RuleVersion;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The published versions by the day from which each decides. The one that answers for a day is the
 * highest number whose date of effect is on or before it. Immutable.
 */
public final class Timeline {

  /**
   * A version in its place.
   *
   * @param from its date of effect; {@code null} for the first, which has none
   * @param rules builds it when it is not at hand
   */
  public record Dated(int number, @Nullable LocalDate from, Supplier<RuleVersion> rules) {

    private boolean decides(LocalDate day) {
      return from == null || !from.isAfter(day);
    }
  }

  private final List<Dated> versions;

  /**
   * @param versions in the order of their numbers, the first without a date of effect
   */
  public Timeline(List<Dated> versions) {
    this.versions = List.copyOf(versions);
  }

  /** A single version, whatever the day. */
  public static Timeline of(RuleVersion only) {
    return new Timeline(List.of(new Dated(only.number(), null, () -> only)));
  }

  /** The version that decides on a day. */
  public RuleVersion on(LocalDate day) {
    return dated(day).rules().get();
  }

  private Dated dated(LocalDate day) {
    for (int i = versions.size() - 1; i > 0; i--) {
      if (versions.get(i).decides(day)) {
        return versions.get(i);
      }
    }
    return versions.get(0);
  }

  /** The days after one and up to another on which another version begins to decide. */
  List<LocalDate> changes(LocalDate after, LocalDate upTo) {
    return new TreeSet<>(versions.stream().map(Dated::from).filter(Objects::nonNull).toList())
        .subSet(after, false, upTo, true).stream()
            .filter(day -> dated(day) != dated(day.minusDays(1)))
            .toList();
  }
}
