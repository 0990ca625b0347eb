package fr.filrouge.booklet.mongo;

import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import fr.filrouge.access.Accounts;
import fr.filrouge.booklet.BookletId;
import fr.filrouge.booklet.BookletLaw;
import fr.filrouge.booklet.CommonPart;
import fr.filrouge.booklet.Moment;
import fr.filrouge.booklet.RolesNow;
import fr.filrouge.mongo.Database;
import java.time.Clock;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/** Reads the booklets without the sections that are restricted. */
@Repository
final class MongoCommonParts implements CommonPart.Source {

  private static final Bson OPEN = exists("closing", false);

  private final MongoCollection<Document> booklets;
  private final Accounts accounts;
  private final BookletLaw law;
  private final Clock clock;

  MongoCommonParts(Database database, Accounts accounts, BookletLaw law, Clock clock) {
    BookletCollections.prepare(database);
    this.booklets = database.mongo().getCollection(BookletCollections.BOOKLETS);
    this.accounts = accounts;
    this.law = law;
    this.clock = clock;
  }

  @Override
  public void each(Consumer<CommonPart> told) {
    Moment now = new Moment(clock.instant(), RolesNow.reading(accounts), law);
    booklets
        .find(OPEN)
        .projection(exclude("caseload", "disability", "detention", "history", "decisions"))
        .sort(Sorts.ascending("_id"))
        .forEach(found -> told.accept(CommonPart.of(BookletDocument.toBooklet(found), now)));
  }

  @Override
  public void eachId(Consumer<BookletId> told) {
    booklets
        .find(OPEN)
        .projection(include("_id"))
        .forEach(found -> told.accept(new BookletId(found.getString("_id"))));
  }
}
