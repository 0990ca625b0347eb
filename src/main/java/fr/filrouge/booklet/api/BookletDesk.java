package fr.filrouge.booklet.api;

import fr.filrouge.access.Access;
import fr.filrouge.access.Accesses;
import fr.filrouge.access.Account;
import fr.filrouge.access.CurrentAccount;
import fr.filrouge.booklet.BookletId;
import fr.filrouge.booklet.BookletView;
import fr.filrouge.booklet.Booklets;
import fr.filrouge.booklet.Change;
import fr.filrouge.booklet.Outcome;
import fr.filrouge.booklet.Relation;
import fr.filrouge.booklet.SeenVersion;
import fr.filrouge.booklet.Standing;
import fr.filrouge.pathway.ItemId;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * What every request about a booklet goes through: who asks, whether the booklet exists for them,
 * which version they have seen, and the trace that they looked, kept before the answer leaves.
 */
@Component
class BookletDesk {

  private final Booklets booklets;
  private final Accesses accesses;
  private final CurrentAccount current;
  private final BookletBody bodies;
  private final AnsweredOnce once;
  private final Clock clock;

  BookletDesk(
      Booklets booklets,
      Accesses accesses,
      CurrentAccount current,
      BookletBody bodies,
      AnsweredOnce once,
      Clock clock) {
    this.booklets = booklets;
    this.accesses = accesses;
    this.current = current;
    this.bodies = bodies;
    this.once = once;
    this.clock = clock;
  }

  Account account() {
    return current.get();
  }

  Clock clock() {
    return clock;
  }

  /** The id in a path. */
  static BookletId id(String path) {
    return BookletId.parse(path).orElseThrow(BookletFault::missing);
  }

  /** The booklet as the account sees it; that they looked is on record. */
  BookletView view(String path, String what) {
    BookletView view = booklets.find(id(path), account()).orElseThrow(BookletFault::missing);
    looked(view.standing(), view.booklet().id(), what);
    return view;
  }

  /** What the account is to a booklet that exists for them. */
  Standing standing(String path) {
    return booklets
        .standing(id(path), account())
        .filter(standing -> standing.rights().any())
        .orElseThrow(BookletFault::missing);
  }

  /** Keeps on record that somebody else's booklet was looked at. */
  void looked(Standing standing, BookletId id, String what) {
    if (standing.relation() != Relation.SELF) {
      accesses.record(
          Access.by(
              standing.account(), id.value(), standing.relation().label(), what, clock.instant()));
    }
  }

  /** Changes what exists, on the version the account has seen; answers the booklet after. */
  ResponseEntity<ObjectNode> change(String path, @Nullable String ifMatch, Change change) {
    Outcome outcome = booklets.change(id(path), account(), seen(ifMatch), change);
    BookletView after = changed(outcome);
    if (after == null) {
      return ResponseEntity.noContent().build();
    }
    looked(after.standing(), after.booklet().id(), "changement du livret");
    return ResponseEntity.ok().eTag(after.version().tag()).body(bodies.of(after));
  }

  /** Removes what exists; answers nothing but the version after, to those who still see it. */
  ResponseEntity<Void> remove(String path, @Nullable String ifMatch, Change change) {
    BookletView after = changed(booklets.change(id(path), account(), seen(ifMatch), change));
    return after == null
        ? ResponseEntity.noContent().build()
        : ResponseEntity.noContent().eTag(after.version().tag()).build();
  }

  /**
   * Adds something, once for each idempotency key.
   *
   * @param section last part of the address of what is added, after which comes its id
   */
  ResponseEntity<ObjectNode> add(
      String path,
      @Nullable String key,
      String section,
      Object payload,
      Function<ItemId, Change> addition) {
    BookletId id = id(path);
    Account account = account();
    return add(id, key, section, payload, addition, () -> exists(id, account));
  }

  private boolean exists(BookletId id, Account account) {
    return booklets.standing(id, account).filter(s -> s.rights().any()).isPresent();
  }

  /**
   * Settles an offer, once for each idempotency key. Whoever it was made to knows of it, with or
   * without access to the booklet.
   */
  ResponseEntity<ObjectNode> settle(
      String path, @Nullable String key, String section, int number, Change settling) {
    BookletId id = id(path);
    Account account = account();
    return add(
        id,
        key,
        section,
        Map.of(),
        item -> settling,
        () ->
            booklets.transfers(account).stream()
                .filter(offered -> offered.booklet().equals(id))
                .map(Booklets.OfferedTransfer::transfer)
                .anyMatch(t -> t.number() == number && t.to().account().equals(account.id())));
  }

  private ResponseEntity<ObjectNode> add(
      BookletId id,
      @Nullable String key,
      String section,
      Object payload,
      Function<ItemId, Change> addition,
      BooleanSupplier still) {
    Account account = account();
    return once.answer(
        account,
        key,
        id.value() + "/" + section,
        payload,
        still,
        () -> {
          ItemId item = key == null ? ItemId.fresh() : ItemId.of(account.id(), key);
          BookletView after = changed(booklets.change(id, account, null, addition.apply(item)));
          ObjectNode body = bodies.item(item);
          ResponseEntity.BodyBuilder answer =
              ResponseEntity.status(HttpStatus.CREATED)
                  .location(
                      URI.create("/api/v1/booklets/" + id + "/" + section + "/" + item.value()));
          if (after != null) {
            answer.header(HttpHeaders.ETAG, after.version().tag());
          }
          return answer.body(body);
        });
  }

  private static @Nullable BookletView changed(Outcome outcome) {
    if (outcome instanceof Outcome.Changed changed) {
      return changed.after().orElse(null);
    }
    if (outcome instanceof Outcome.Forbidden) {
      throw BookletFault.forbidden();
    }
    if (outcome instanceof Outcome.Stale) {
      throw BookletFault.stale();
    }
    if (outcome instanceof Outcome.Refused refused) {
      throw BookletFault.refused(refused.why());
    }
    throw BookletFault.missing();
  }

  private static SeenVersion seen(@Nullable String ifMatch) {
    if (ifMatch == null) {
      throw BookletFault.ifMatchRequired();
    }
    return SeenVersion.parse(ifMatch).orElseThrow(BookletFault::ifMatchMalformed);
  }
}
