package fr.filrouge.booklet.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import fr.filrouge.access.AccountId;
import fr.filrouge.booklet.Booklet;
import fr.filrouge.booklet.BookletId;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.function.Predicate;
import org.bson.Document;

/**
 * One open booklet an account: a claim is put down before an account is attached to a booklet, or
 * the booklet is opened again. A claim whose booklet is not that account's, or is closed, is worth
 * nothing, once whoever put it down has had the time to write.
 */
final class Owners {

  private static final Duration TIME_TO_WRITE = Duration.ofSeconds(30);

  private final MongoCollection<Document> claims;

  Owners(MongoCollection<Document> claims) {
    this.claims = claims;
  }

  /** The account that a change attaches to an open booklet, if it does. */
  static Optional<AccountId> attached(Booklet stored, Booklet next) {
    var person = next.people().beneficiary();
    if (person == null || next.closing() != null) {
      return Optional.empty();
    }
    var before = stored.people().beneficiary();
    boolean same = before != null && before.account().equals(person.account());
    return same && stored.closing() == null ? Optional.empty() : Optional.of(person.account());
  }

  /**
   * Claims a booklet for an account.
   *
   * @param holds whether a booklet is open and that account's
   */
  boolean claim(AccountId account, BookletId booklet, Instant at, Predicate<BookletId> holds) {
    Document claim =
        new Document("_id", account.value())
            .append("booklet", booklet.value())
            .append("at", Date.from(at));
    try {
      claims.insertOne(claim);
      return true;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
    }
    Document known = claims.find(Filters.eq("_id", account.value())).first();
    if (known == null) {
      return false;
    }
    if (known.getString("booklet").equals(booklet.value())) {
      return true;
    }
    boolean mayBeWriting =
        !known.getBoolean("written", false)
            && known.getDate("at").toInstant().plus(TIME_TO_WRITE).isAfter(at);
    boolean stands = mayBeWriting || holds.test(new BookletId(known.getString("booklet")));
    return !stands && replace(known, claim);
  }

  private boolean replace(Document known, Document claim) {
    Document same = new Document("_id", known.get("_id")).append("booklet", known.get("booklet"));
    return claims.replaceOne(same, claim).getModifiedCount() == 1;
  }

  /** The booklet has been written: from now on it says by itself what the claim is worth. */
  void written(AccountId account, BookletId booklet) {
    claims.updateOne(
        new Document("_id", account.value()).append("booklet", booklet.value()),
        new Document("$set", new Document("written", true)));
  }

  /** Nothing was written. */
  void release(AccountId account, BookletId booklet) {
    claims.deleteOne(
        new Document("_id", account.value())
            .append("booklet", booklet.value())
            .append("written", new Document("$exists", false)));
  }
}
