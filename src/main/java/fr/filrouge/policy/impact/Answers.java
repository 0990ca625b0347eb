package fr.filrouge.policy.impact;

import java.time.LocalDate;
import java.util.List;

/** What was shown of the caseloads of late, one run after the other. */
public interface Answers {

  /** What one run showed, and whom its figures were about. */
  record Answer(RunId run, List<Ledger.Entry> entries, Displayed shown) {

    public Answer {
      entries = List.copyOf(entries);
    }
  }

  /** Those about the caseload of a day, in the order in which they were given. */
  List<Answer> of(LocalDate day);

  /**
   * Keeps an answer as the next one of a day.
   *
   * @param place how many there were when it was worked out
   * @return whether it was kept: not when there are more by now
   */
  boolean keep(LocalDate day, int place, Answer answer);

  /** Forgets those of the days before. */
  void forgetBefore(LocalDate day);
}
