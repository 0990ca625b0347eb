package fr.filrouge.booklet;

import fr.filrouge.access.Account;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The booklets. Somebody sees those they have to do with, as far as they may; no other exists. */
public interface Booklets {

  /**
   * Opens a booklet; opening it again, with the same id, finds it as it is, if its opener may still
   * see it. Whether they may open one at all is for {@link Rights#mayOpen} to say first.
   */
  Optional<BookletView> open(OpenBooklet opening, Account opener);

  /** Takes in a booklet whose past was written elsewhere, unless there is one with its id. */
  void takeIn(Booklet booklet);

  /** Whether there is one with this id, whoever may see it: not to be told to anybody. */
  boolean holds(BookletId id);

  /** A booklet as this person sees it, with the latest entries of its journal and history. */
  Optional<BookletView> find(BookletId id, Account reader);

  /** The same, with every entry of its journal and history: what an export holds. */
  Optional<BookletView> findWhole(BookletId id, Account reader);

  /** What this person is to a booklet now, and may do; none when it does not exist for them. */
  Optional<Standing> standing(BookletId id, Account reader);

  /**
   * Makes a change on the latest version, whichever changes came first.
   *
   * @param seen the version its author must have seen; null for an addition, that needs none
   */
  Outcome change(BookletId id, Account author, @Nullable SeenVersion seen, Change change);

  /** The booklets this person may see, by name. */
  Page<Caseload.Item> list(Caseload wanted, Account reader);

  /**
   * The journal, the latest first.
   *
   * @param before {@code next} of the page before; null for the first page
   */
  Optional<Page<Journal.Entry>> journal(
      BookletId id, Account reader, int limit, @Nullable String before);

  /** The history that this person may see, the latest first. */
  Optional<Page<History.Entry>> history(
      BookletId id, Account reader, int limit, @Nullable String before);

  /** The transfers that this person offered, hands over by or is offered, the latest first. */
  List<OfferedTransfer> transfers(Account account);

  /** A transfer, and the booklet it is about; nothing of what is in it. */
  record OfferedTransfer(BookletId booklet, Transfer transfer) {}
}
