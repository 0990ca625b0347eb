package fr.filrouge.booklet.mongo;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import fr.filrouge.booklet.BookletSchema;
import fr.filrouge.mongo.CollectionSettings;
import fr.filrouge.mongo.Database;
import fr.filrouge.mongo.MongoJsonSchema;
import java.util.List;
import java.util.stream.Stream;

/** The collections of this package, their indexes, and what the server checks. */
final class BookletCollections {

  static final String BOOKLETS = "booklets";
  static final String ARCHIVE = "booklet_archive";
  static final String REQUESTS = "answered_requests";
  static final String OWNERS = "booklet_owners";
  static final String SECRETS = "secrets";
  static final String VISITS = "booklet_visits";

  /**
   * The embedded server looks in an index only when a query has exactly its keys, and knows unique
   * ones only: without this one, each compare-and-set would read every booklet.
   */
  private static final IndexModel BY_VERSION =
      new IndexModel(Indexes.ascending("_id", "version"), new IndexOptions().unique(true));

  private static final List<IndexModel> FOR_LISTS =
      Stream.of(
              "people.beneficiary.account",
              "caseload.referent",
              "caseload.cover",
              "caseload.members")
          .map(who -> new IndexModel(Indexes.ascending(who, "caseload.name", "_id")))
          .toList();

  private static final List<IndexModel> FOR_PEOPLE =
      Stream.of(
              "people.invitations.to.account",
              "people.joinRequests.by.account",
              "caseload.person",
              "caseload.structures",
              "changedAt")
          .map(who -> new IndexModel(Indexes.ascending(who)))
          .toList();

  private static final List<IndexModel> FOR_TRANSFERS =
      Stream.of("to", "from", "offeredBy")
          .map(who -> new IndexModel(Indexes.ascending("people.transfers." + who + ".account")))
          .toList();

  private BookletCollections() {}

  static void prepare(Database database) {
    List<IndexModel> indexes =
        database.embedded()
            ? List.of(BY_VERSION)
            : Stream.of(FOR_LISTS, FOR_PEOPLE, FOR_TRANSFERS).flatMap(List::stream).toList();
    new CollectionSettings(
            BOOKLETS,
            indexes,
            MongoJsonSchema.validator(BookletSchema.json(), BookletDocument.STORAGE_FIELDS))
        .applyTo(database);
    for (String plain : List.of(ARCHIVE, OWNERS, SECRETS, VISITS)) {
      new CollectionSettings(plain, List.of()).applyTo(database);
    }
    new CollectionSettings(REQUESTS, List.of(new IndexModel(Indexes.ascending("at"))))
        .applyTo(database);
  }
}
