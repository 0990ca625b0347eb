package fr.filrouge.booklet.api;

import fr.filrouge.access.Access;
import fr.filrouge.access.Accesses;
import fr.filrouge.access.Account;
import fr.filrouge.access.CurrentAccount;
import fr.filrouge.booklet.BookletId;
import fr.filrouge.booklet.BookletView;
import fr.filrouge.booklet.Booklets;
import fr.filrouge.booklet.Change;
import fr.filrouge.booklet.Refusal;
import fr.filrouge.booklet.Relation;
import fr.filrouge.booklet.SeenVersion;
import fr.filrouge.booklet.Standing;
import fr.filrouge.booklet.api.AnsweredOnce.Request;
import fr.filrouge.pathway.ItemId;
import fr.filrouge.problem.IfMatch;
import fr.filrouge.situation.InvalidInput;
import java.net.URI;
import java.time.Clock;
import java.util.List;
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

  /** The id of an item in a path; one that no item can have finds none. */
  static ItemId item(String path) {
    return ItemId.parse(path).orElseThrow(() -> BookletFault.refused(Refusal.UNKNOWN_ITEM));
  }

  /** The id of an item in a body. */
  static @Nullable ItemId item(@Nullable String text, String pointer) {
    return text == null
        ? null
        : ItemId.parse(text)
            .orElseThrow(
                () -> new InvalidInput(pointer, "L'identifiant d'un élément est attendu."));
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
    BookletId id = id(path);
    if (ifMatch == null) {
      throw unless(id, BookletFault.ifMatchRequired());
    }
    return made(id, seen(id, ifMatch), change);
  }

  /** Changes what gives less, which waits for nobody; a version is compared when one is given. */
  ResponseEntity<ObjectNode> giveLess(String path, @Nullable String ifMatch, Change change) {
    BookletId id = id(path);
    return made(id, seen(id, ifMatch), change);
  }

  private ResponseEntity<ObjectNode> made(
      BookletId id, @Nullable List<SeenVersion> seen, Change change) {
    BookletView after = BookletFault.unlessChanged(booklets.change(id, account(), seen, change));
    if (after == null) {
      return ResponseEntity.noContent().build();
    }
    looked(after.standing(), after.booklet().id(), "changement du livret");
    BookletBody.Shown shown = bodies.show(after);
    return ResponseEntity.ok().eTag(shown.tag()).body(shown.body());
  }

  /**
   * Removes, withdraws or ends; answers nothing but the version after, to those who still see it.
   */
  ResponseEntity<Void> remove(String path, @Nullable String ifMatch, Change change) {
    return removed(id(path), ifMatch, change);
  }

  ResponseEntity<Void> removed(BookletId id, @Nullable String ifMatch, Change change) {
    BookletView after =
        BookletFault.unlessChanged(booklets.change(id, account(), seen(id, ifMatch), change));
    return after == null
        ? ResponseEntity.noContent().build()
        : ResponseEntity.noContent().eTag(bodies.tag(after)).build();
  }

  /** Versions one of which will do; null for any. */
  private @Nullable List<SeenVersion> seen(BookletId id, @Nullable String ifMatch) {
    if (ifMatch == null) {
      return null;
    }
    IfMatch seen =
        IfMatch.parse(ifMatch).orElseThrow(() -> unless(id, BookletFault.ifMatchMalformed()));
    return seen.isWildcard()
        ? null
        : seen.versions().stream().flatMap(tag -> SeenVersion.parse(tag).stream()).toList();
  }

  /** What is wrong with a request is told of a booklet that exists for whoever asks. */
  private RuntimeException unless(BookletId id, RuntimeException fault) {
    return exists(id, account()) ? fault : BookletFault.missing();
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
    return once.answer(
        new Request(account, key, id.value() + "/" + section, payload),
        first -> exists(id, account),
        content -> {
          ItemId item = item(account, key, content);
          BookletView after =
              BookletFault.unlessChanged(booklets.change(id, account, null, addition.apply(item)));
          return created(after, address(id, section, item.value()), bodies.item(item));
        });
  }

  /**
   * Adds what is found elsewhere than under an id of its own.
   *
   * @param place where it can be read, from the address of the booklet on
   * @param still whether its author may still be told, when the request comes again
   */
  ResponseEntity<ObjectNode> addAt(
      String path,
      @Nullable String key,
      String section,
      Object payload,
      BooleanSupplier still,
      Function<ItemId, Change> addition,
      Function<ItemId, Place> place) {
    BookletId id = id(path);
    Account account = account();
    return once.answer(
        new Request(account, key, id.value() + "/" + section, payload),
        first -> still.getAsBoolean(),
        content -> {
          ItemId item = item(account, key, content);
          BookletView after =
              BookletFault.unlessChanged(booklets.change(id, account, null, addition.apply(item)));
          Place found = place.apply(item);
          return created(after, URI.create("/api/v1/booklets/" + id + found.path()), found.body());
        });
  }

  /** Where something that was added can be read, and what is answered of it. */
  record Place(String path, ObjectNode body) {}

  static ItemId item(Account account, @Nullable String key, String content) {
    return key == null ? ItemId.fresh() : ItemId.of(account.id(), key, content);
  }

  private static URI address(BookletId id, String section, String item) {
    return URI.create("/api/v1/booklets/" + id + "/" + section + "/" + item);
  }

  private ResponseEntity<ObjectNode> created(
      @Nullable BookletView after, URI location, ObjectNode body) {
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.status(HttpStatus.CREATED).location(location);
    if (after != null) {
      answer.header(HttpHeaders.ETAG, bodies.tag(after));
    }
    return answer.body(body);
  }

  /** Whether a booklet exists for an account. */
  boolean exists(BookletId id, Account account) {
    return booklets.standing(id, account).filter(s -> s.rights().any()).isPresent();
  }
}
