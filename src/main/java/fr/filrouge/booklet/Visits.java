package fr.filrouge.booklet;

import fr.filrouge.access.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** When each reader was last shown each section of a booklet, so that what is new can be marked. */
public interface Visits {

  /** The instants known; a section that was never shown is not among them. */
  Map<Section, Instant> of(AccountId reader, BookletId booklet);

  /** The booklets this reader was shown last, the latest first. */
  List<BookletId> latest(AccountId reader, int most);

  void shown(AccountId reader, BookletId booklet, Set<Section> sections, Instant at);
}
