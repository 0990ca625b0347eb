package fr.filrouge.booklet.web;

import fr.filrouge.access.Access;
import fr.filrouge.access.Accesses;
import fr.filrouge.access.Account;
import fr.filrouge.access.CurrentAccount;
import fr.filrouge.booklet.BookletId;
import fr.filrouge.booklet.BookletView;
import fr.filrouge.booklet.Booklets;
import fr.filrouge.booklet.Change;
import fr.filrouge.booklet.Outcome;
import fr.filrouge.booklet.Refusal;
import fr.filrouge.booklet.Relation;
import fr.filrouge.booklet.SeenVersion;
import fr.filrouge.booklet.Standing;
import fr.filrouge.pathway.CivilDay;
import fr.filrouge.situation.InvalidInput;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * What every page about a booklet goes through: who asks, whether the booklet exists for them, and
 * the trace that they looked, kept before the page leaves.
 */
@Component
public class PageDesk {

  private final Booklets booklets;
  private final Accesses accesses;
  private final CurrentAccount current;
  private final Clock clock;

  PageDesk(Booklets booklets, Accesses accesses, CurrentAccount current, Clock clock) {
    this.booklets = booklets;
    this.accesses = accesses;
    this.current = current;
    this.clock = clock;
  }

  /** What became of a change that a page asked for. */
  public sealed interface Made {

    /**
     * @param after as its author sees it; none when they do not see it any more
     */
    record Done(Optional<BookletView> after) implements Made {}

    /** Nothing was done, for a reason in French. */
    record NotDone(String why) implements Made {}

    /** Somebody else has changed the same section since it was shown. */
    record Stale() implements Made {}

    /** Why nothing was done, in French; none when it is done. */
    default Optional<String> refusal() {
      return Optional.ofNullable(
          this instanceof NotDone not
              ? not.why
              : this instanceof Stale
                  ? "Quelqu'un a changé la même chose pendant ce temps. Relisez, puis recommencez."
                  : null);
    }
  }

  public Account account() {
    return current.get();
  }

  public LocalDate today() {
    return CivilDay.of(clock.instant());
  }

  /** A page that does not exist for whoever asks, whether it does for others or not. */
  public static ResponseStatusException missing() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  /** Somebody answers a recommendation that the rules no longer make. */
  public static InvalidInput notRecommended() {
    return new InvalidInput("/code", Refusal.NOT_RECOMMENDED.sentence());
  }

  /** The booklet as the account sees it; that they looked is on record. */
  public BookletView view(BookletId id, String what) {
    BookletView view = booklets.find(id, account()).orElseThrow(PageDesk::missing);
    looked(view.standing(), id, what);
    return view;
  }

  /** Keeps on record that somebody else's booklet was looked at. */
  public void looked(Standing standing, BookletId id, String what) {
    if (standing.relation() != Relation.SELF) {
      accesses.record(
          Access.by(
              standing.account(), id.value(), standing.relation().label(), what, clock.instant()));
    }
  }

  /**
   * Makes a change, on a version that was shown or on whatever stands there now.
   *
   * @throws InvalidInput what was typed cannot be
   */
  public Made change(BookletId id, @Nullable SeenVersion seen, Change change) {
    Outcome outcome = booklets.change(id, account(), seen == null ? null : List.of(seen), change);
    if (outcome instanceof Outcome.Missing) {
      throw missing();
    }
    if (outcome instanceof Outcome.Changed changed) {
      changed.after().ifPresent(after -> looked(after.standing(), id, "changement du livret"));
      return new Made.Done(changed.after());
    }
    if (outcome instanceof Outcome.Refused refused) {
      return new Made.NotDone(refused.why().sentence());
    }
    if (outcome instanceof Outcome.Full) {
      return new Made.NotDone("Cette partie du livret est pleine.");
    }
    return outcome instanceof Outcome.Stale
        ? new Made.Stale()
        : new Made.NotDone("Vous ne pouvez pas faire cela dans ce livret.");
  }

  /** The same for what takes no typing: faults are one sentence. */
  public Optional<String> refusal(BookletId id, Change change) {
    return refusal(id, () -> change);
  }

  /** The same for a change that is itself made from what was sent. */
  public Optional<String> refusal(BookletId id, Supplier<Change> change) {
    try {
      return change(id, null, change.get()).refusal();
    } catch (InvalidInput input) {
      return Optional.of(
          input.problems().stream()
              .map(InvalidInput.Problem::detail)
              .distinct()
              .collect(Collectors.joining(" ")));
    }
  }
}
