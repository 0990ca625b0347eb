package fr.filrouge.learner;

import fr.filrouge.frame.DayInWords;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the person stands.
 *
 * @param waiting what waits for an answer of theirs, each with the page where it is given
 * @param open names of the measures that are open, three at most, with their codes
 * @param openCount how many are open in all
 * @param news what others have done since the last visit
 */
record Home(
    Now now,
    List<Now.Link> waiting,
    @Nullable Meeting meeting,
    List<StepCard> way,
    int longer,
    List<Named> open,
    int openCount,
    @Nullable Helper referent,
    List<News> news,
    boolean closed) {

  /** An appointment to come. */
  record Meeting(DayInWords day, String time, String subject) {}

  /** Something by its name and code. */
  record Named(String code, String label) {}

  /** Who helps, and for which structure. */
  record Helper(String name, @Nullable String structure) {}

  /** What was done, by whom and when. */
  record News(String what, String who, DayInWords when) {}
}
