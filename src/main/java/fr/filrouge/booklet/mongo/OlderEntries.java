package fr.filrouge.booklet.mongo;

import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import fr.filrouge.booklet.Booklet;
import org.bson.Document;

/** Completes what lists look for, where a release that knew less of it has stored a booklet. */
final class OlderEntries {

  private OlderEntries() {}

  /** One that is changed meanwhile has got its own with the change. */
  static void completeIn(MongoCollection<Document> booklets) {
    for (Document found :
        booklets.find(or(exists("caseload.gist", false), exists("caseload.acts", false)))) {
      Booklet booklet = BookletDocument.toBooklet(found);
      booklets.updateOne(
          BookletChanges.version(booklet.id(), booklet.version()),
          set("caseload", CaseloadEntry.of(booklet)));
    }
  }
}
