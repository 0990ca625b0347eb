package fr.filrouge.access;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The append-only trace of who looked at whose booklet: no record, no answer. */
public interface Accesses {

  /**
   * Records before the answer leaves; all of a list, or an exception.
   *
   * @throws AccessNotRecorded when it cannot be written: nothing may be answered then
   */
  void record(List<Access> accesses);

  default void record(Access access) {
    record(List.of(access));
  }

  /**
   * Records that booklets were shown in lists: one line for each booklet, reader and day, with the
   * instant of the first list of that day. All of them, or an exception, as {@link #record(List)}.
   *
   * @param day the civil day, as the people concerned count it
   */
  void recordListed(List<Access> listed, LocalDate day);

  /**
   * Who looked at a booklet, the latest first.
   *
   * @param cursor {@code next} of the page before, null for the first page
   */
  Page of(String booklet, int limit, @Nullable String cursor);

  /** Some accesses; {@code next} is null on the last page. */
  record Page(List<Access> items, @Nullable String next) {}
}
