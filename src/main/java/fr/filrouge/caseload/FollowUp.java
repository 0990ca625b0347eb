package fr.filrouge.caseload;

import fr.filrouge.booklet.Followed;
import fr.filrouge.booklet.Todo;
import fr.filrouge.booklet.Todo.Cause;
import fr.filrouge.caseload.Filters.Chip;
import fr.filrouge.frame.DayInWords;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody follows: today's work by cause, then the list.
 *
 * @param total how many booklets there are, filtered or not
 * @param found how many the filters keep
 * @param fresh those of them where something is new to the reader; none when nothing else is shown
 */
record FollowUp(
    List<Offer> offers,
    List<Pile> piles,
    int total,
    int found,
    @Nullable Fresh fresh,
    List<Chip> chips,
    List<Choice> orders,
    List<Line> lines,
    @Nullable String before,
    @Nullable String after,
    int page,
    int pages) {

  /** The place of referent that is offered; nothing of what is in the booklet. */
  record Offer(String address, String by, DayInWords since, @Nullable DayInWords until) {}

  /** How many booklets hold something new, and the address of their list. */
  record Fresh(int count, String address) {}

  /** All that waits for one cause; its first rows, and the address of all. */
  record Pile(String label, int count, String address, List<Waiting> first) {}

  /** A booklet that waits, and the place in it where it is dealt with. */
  record Waiting(String name, String address, String what, DayInWords since) {

    static Waiting of(Followed followed, Todo todo, java.time.LocalDate today) {
      return new Waiting(
          FollowUp.name(followed),
          "/livrets/" + followed.item().id() + Words.place(todo.cause()),
          todo.what(),
          DayInWords.of(todo.since(), today));
    }
  }

  /**
   * One booklet of the list.
   *
   * @param fresh where others have acted since the reader was last shown it, in words
   */
  record Line(
      String id,
      String name,
      String address,
      boolean closed,
      String fresh,
      @Nullable String step,
      @Nullable DayInWords due,
      List<Reason> reasons,
      @Nullable String newsBy,
      DayInWords news,
      @Nullable String referent) {}

  /** Why a booklet needs somebody, and where. */
  record Reason(Cause cause, String address) {

    public String label() {
      return cause.label();
    }
  }

  /** One of several, and whether it is the one chosen. */
  record Choice(String value, String label, String address, boolean chosen) {}

  static String name(Followed followed) {
    return followed.item().familyName().value() + " " + followed.item().givenName().value();
  }

  public boolean nothingWaits() {
    return piles.isEmpty() && offers.isEmpty();
  }
}
