package fr.filrouge.notice.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import fr.filrouge.mongo.CollectionSettings;
import fr.filrouge.mongo.Database;
import fr.filrouge.notice.Progress;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** One document for each thing that is reached, and one for the turn. */
@Repository
final class MongoProgress implements Progress {

  private static final String NAME = "notice_progress";
  private static final String TURN = "turn";

  private final MongoCollection<Document> progress;

  MongoProgress(Database database) {
    new CollectionSettings(NAME, List.of()).applyTo(database);
    this.progress = database.mongo().getCollection(NAME);
  }

  @Override
  public Optional<Instant> reached(String what) {
    return Optional.ofNullable(progress.find(eq("_id", what)).first())
        .map(kept -> kept.getDate("at").toInstant());
  }

  @Override
  public void reach(String what, Instant instant) {
    progress.replaceOne(
        eq("_id", what),
        new Document("_id", what).append("at", Date.from(instant)),
        new ReplaceOptions().upsert(true));
  }

  /** Where another has the turn, nothing is found to update and its id is taken. */
  @Override
  public boolean holdTurn(String who, Instant now, Instant until) {
    try {
      progress.updateOne(
          and(eq("_id", TURN), or(eq("who", who), lt("until", Date.from(now)))),
          Updates.combine(Updates.set("who", who), Updates.set("until", Date.from(until))),
          new UpdateOptions().upsert(true));
      return true;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
      return false;
    }
  }

  @Override
  public void endTurn(String who) {
    progress.deleteOne(and(eq("_id", TURN), eq("who", who)));
  }
}
