package fr.filrouge.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What reading a version gave: a book, or all that cannot be read.
 *
 * @param book {@code null} when there are faults
 * @param faults one slip repeated down a column is told once
 * @param each every one of them, at its own cell
 */
public record Reading(@Nullable RuleBook book, List<Fault> faults, List<Fault> each) {

  /**
   * The book.
   *
   * @throws UnreadableRules with every fault
   */
  public RuleBook orThrow() {
    if (book == null) {
      throw new UnreadableRules(faults);
    }
    return book;
  }
}
