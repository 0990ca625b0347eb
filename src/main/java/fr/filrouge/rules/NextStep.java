package fr.filrouge.rules;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something to do next in a pathway (domain §5).
 *
 * @param rank place of its kind in the order of domain §5, smallest first
 * @param actor role code of who does it
 * @param reason why, in French
 * @param measure the open measure it rests on, if any
 */
public record NextStep(
    int rank,
    String code,
    String actor,
    String reason,
    @Nullable String measure,
    @Nullable String obstacle) {

  /** Who may be asked to take a step. */
  enum Actor {
    BENEFICIARY,
    REFERENT,
    CEP,
    PRISON_LIAISON
  }

  /** What may stand in a person's way. */
  enum Obstacle {
    MOBILITY,
    CHILDCARE,
    HOUSING,
    HEALTH,
    FINANCIAL
  }

  static List<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).toList();
  }

  /** Whether both are the same but for their reasons. */
  boolean isSameAs(NextStep other) {
    return because(other.reason).equals(other);
  }

  NextStep because(String why) {
    return new NextStep(rank, code, actor, why, measure, obstacle);
  }

  NextStep towards(String open) {
    return new NextStep(rank, code, actor, reason, open, obstacle);
  }
}
