package fr.filrouge.draft.mongo;

import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import fr.filrouge.access.AccountId;
import fr.filrouge.draft.DraftPlace;
import fr.filrouge.draft.Drafts;
import fr.filrouge.mongo.CollectionSettings;
import fr.filrouge.mongo.Database;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** One document an author and place. */
@Repository
final class MongoDrafts implements Drafts {

  private static final String NAME = "drafts";

  private final MongoCollection<Document> drafts;

  MongoDrafts(Database database) {
    new CollectionSettings(NAME, List.of(new IndexModel(Indexes.ascending("at"))))
        .applyTo(database);
    this.drafts = database.mongo().getCollection(NAME);
  }

  @Override
  public Optional<Draft> find(AccountId author, DraftPlace place) {
    return Optional.ofNullable(drafts.find(named(author, place)).first())
        .map(kept -> new Draft(kept.getString("text"), kept.getDate("at").toInstant()));
  }

  @Override
  public void keep(AccountId author, DraftPlace place, String text, Instant at) {
    if (text.isBlank()) {
      forget(author, place);
    } else {
      drafts.replaceOne(
          named(author, place),
          named(author, place).append("text", text).append("at", Date.from(at)),
          new ReplaceOptions().upsert(true));
    }
  }

  @Override
  public void forget(AccountId author, DraftPlace place) {
    drafts.deleteOne(named(author, place));
  }

  @Override
  public long forgetBefore(Instant instant) {
    return drafts.deleteMany(lt("at", Date.from(instant))).getDeletedCount();
  }

  private static Document named(AccountId author, DraftPlace place) {
    return new Document("_id", author.value() + '\n' + place.value());
  }
}
