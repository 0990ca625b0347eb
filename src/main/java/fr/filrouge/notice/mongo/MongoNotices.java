package fr.filrouge.notice.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import fr.filrouge.access.AccountId;
import fr.filrouge.booklet.BookletId;
import fr.filrouge.mongo.CollectionSettings;
import fr.filrouge.mongo.Database;
import fr.filrouge.notice.Message;
import fr.filrouge.notice.Notice;
import fr.filrouge.notice.Notices;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** One document a notice; it is there once, whoever puts it there. */
@Repository
final class MongoNotices implements Notices {

  private static final String NAME = "notices";
  private static final String WAITING = "waiting";

  private final MongoCollection<Document> notices;

  MongoNotices(Database database) {
    new CollectionSettings(
            NAME,
            List.of(
                new IndexModel(Indexes.ascending(WAITING, "to")),
                new IndexModel(Indexes.ascending("at"))))
        .applyTo(database);
    this.notices = database.mongo().getCollection(NAME);
  }

  @Override
  public void add(Collection<Notice> all) {
    for (Notice notice : all) {
      notices.updateOne(
          eq("_id", notice.id()),
          new Document("$setOnInsert", document(notice)),
          new UpdateOptions().upsert(true));
    }
  }

  private static Document document(Notice notice) {
    return new Document("to", notice.to().value())
        .append("booklet", notice.booklet().value())
        .append("message", notice.message().name())
        .append("place", notice.place())
        .append("at", Date.from(notice.at()))
        .append(WAITING, true);
  }

  @Override
  public List<AccountId> waited() {
    Set<String> ids = new TreeSet<>();
    notices
        .find(eq(WAITING, true))
        .projection(include("to"))
        .forEach(found -> ids.add(found.getString("to")));
    return ids.stream().map(AccountId::new).toList();
  }

  @Override
  public List<Notice> waiting(AccountId to) {
    return notices
        .find(Filters.and(eq(WAITING, true), eq("to", to.value())))
        .sort(Sorts.ascending("at", "_id"))
        .map(MongoNotices::notice)
        .into(new ArrayList<>());
  }

  private static Notice notice(Document kept) {
    return new Notice(
        kept.getString("_id"),
        new AccountId(kept.getString("to")),
        new BookletId(kept.getString("booklet")),
        Message.valueOf(kept.getString("message")),
        kept.getString("place"),
        kept.getDate("at").toInstant());
  }

  @Override
  public void settle(Collection<Notice> all) {
    if (!all.isEmpty()) {
      notices.updateMany(
          in("_id", all.stream().map(Notice::id).toList()), Updates.set(WAITING, false));
    }
  }

  @Override
  public void forgetBefore(Instant instant) {
    notices.deleteMany(lt("at", Date.from(instant)));
  }
}
