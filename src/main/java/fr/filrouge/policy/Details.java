package fr.filrouge.policy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a draft says of itself before it can be handed in.
 *
 * @param from the day from which it decides, in the Region's zone
 * @param reason why the rules change, in French
 * @param deliberation the deliberation that decided it
 * @param retroactive whether {@code from} may lie in the past
 * @param pending what becomes of each version that has been approved and does not decide yet, by
 *     its number, when this one takes its place
 */
public record Details(
    @Nullable LocalDate from,
    String reason,
    String deliberation,
    boolean retroactive,
    Map<Integer, Pending> pending) {

  static final Details NONE = new Details(null, "", "", false, Map.of());

  /** What becomes of an approved version that another one overtakes. */
  public enum Pending {
    /** It never comes into force. */
    REPLACED,
    /** A new draft takes it up again. */
    TAKEN_UP
  }

  public Details {
    pending = Map.copyOf(pending);
  }

  /** The day for which its answers are looked at: today, or the first on which it decides. */
  public LocalDate asOf(LocalDate today) {
    return from == null || from.isBefore(today) ? today : from;
  }

  /** The versions that it overtakes and a new draft takes up again. */
  Set<Integer> takenUp() {
    return pending.entrySet().stream()
        .filter(entry -> entry.getValue() == Pending.TAKEN_UP)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** The same of a draft that has no say on other versions. */
  Details alone() {
    return new Details(from, reason, deliberation, retroactive, Map.of());
  }

  /** The same as one text, always the same for the same content. */
  String canonical() {
    return from
        + "\n"
        + reason
        + "\n"
        + deliberation
        + "\n"
        + retroactive
        + "\n"
        + new TreeMap<>(pending);
  }
}
