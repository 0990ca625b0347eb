package fr.filrouge.booklet;

import fr.filrouge.access.Account;
import fr.filrouge.access.StructureId;
import fr.filrouge.pathway.ItemId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The booklets. Somebody sees those they have to do with, as far as they may; no other exists. */
public interface Booklets {

  /**
   * Opens a booklet; opening it again, with the same id, finds it as it is, if its opener may still
   * see it. Whether they may open one at all is for {@link Rights#mayOpen} to say first.
   *
   * @param anyway whether the opener was told of perhaps the same person and opens it all the same;
   *     that is then on record in both booklets
   */
  Opened open(OpenBooklet opening, Account opener, boolean anyway);

  /** What became of an opening. */
  sealed interface Opened {

    /** As its opener sees it; none when they may not see it any more. */
    record Done(Optional<BookletView> booklet) implements Opened {}

    /** There is an open booklet of perhaps the same person, of which nothing else is told. */
    record PerhapsSamePerson() implements Opened {}
  }

  /**
   * Asks to join the open booklets of perhaps the same person.
   *
   * @return whether there is any
   */
  boolean askToJoin(Identity identity, ItemId request, Account asker);

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
   * @param seen versions one of which must still be that of the sections it touches; null for what
   *     needs none
   */
  Outcome change(BookletId id, Account author, @Nullable List<SeenVersion> seen, Change change);

  /** The booklets this person may see, by name. */
  Page<Caseload.Item> list(Caseload wanted, Account reader);

  /**
   * All the booklets this person may see as somebody else's, by name, and the offers that wait for
   * them. One query on booklets and one on accounts, however many there are.
   */
  Following followed(Account reader);

  /** The appointments this person may see in the open booklets of others, in order of time. */
  List<Meeting> meetings(Account reader);

  /** What somebody follows, and the booklets whose lead they are offered. */
  record Following(List<Followed> booklets, List<OfferedTransfer> offers) {}

  /**
   * The journal, and those of the restricted sections that this person may see, the latest first.
   *
   * @param before {@code next} of the page before; null for the first page
   */
  Optional<Page<Journal.Entry>> journal(
      BookletId id, Account reader, int limit, @Nullable String before);

  /** An entry of these journals, however old. */
  Optional<Journal.Entry> journalEntry(BookletId id, Account reader, ItemId entry);

  /** The history that this person may see, the latest first. */
  Optional<Page<History.Entry>> history(
      BookletId id, Account reader, int limit, @Nullable String before);

  /** The transfers that this person offered, hands over by or is offered, the latest first. */
  List<OfferedTransfer> transfers(Account account);

  /** A transfer, and the booklet it is about; nothing of what is in it. */
  record OfferedTransfer(BookletId booklet, Transfer transfer) {}

  /** The invitations to attach this account to a booklet as its person, the latest first. */
  List<InvitedPerson> invitations(Account account);

  /** An invitation, and the booklet it is about; nothing of what is in it. */
  record InvitedPerson(BookletId booklet, Invitation invitation) {}

  /** The requests of this person to join a booklet, the latest first. */
  List<AskedToJoin> joinRequests(Account account);

  /** A request, and the booklet it came to, which the one who asks is not told. */
  record AskedToJoin(BookletId booklet, JoinRequest request) {}

  /** The booklets that these structures held last, on which nobody can act any more. */
  List<Orphan> orphans(Set<StructureId> structures);

  /** A booklet on which nobody can act, since when as far as it is known. */
  record Orphan(BookletId id, boolean closed, Instant since) {}
}
