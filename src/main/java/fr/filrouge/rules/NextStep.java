package fr.filrouge.rules;

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

  NextStep because(String why) {
    return new NextStep(rank, code, actor, why, measure, obstacle);
  }
}
