package fr.filrouge.booklet.mongo;

import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import fr.filrouge.access.AccountId;
import fr.filrouge.booklet.AnsweredRequests;
import fr.filrouge.mongo.Database;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/** One document a request, whose id is the account and its key. */
@Repository
final class MongoAnsweredRequests implements AnsweredRequests {

  private final MongoCollection<Document> requests;
  private final Clock clock;

  MongoAnsweredRequests(Database database, Clock clock) {
    BookletCollections.prepare(database);
    this.requests = database.mongo().getCollection(BookletCollections.REQUESTS);
    this.clock = clock;
  }

  @Override
  public Start begin(AccountId account, String key, String payload) {
    Instant now = clock.instant();
    Document request =
        new Document(request(account, key)).append("payload", payload).append("at", Date.from(now));
    try {
      requests.insertOne(request);
      return new Start.First();
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
      return again(account, key, payload);
    }
  }

  private Start again(AccountId account, String key, String payload) {
    Document known = requests.find(request(account, key)).first();
    if (known == null) {
      return new Start.First();
    }
    String first = known.getString("payload");
    if (!payload.equals(first)) {
      return new Start.OtherPayload(first);
    }
    Document answer = known.get("answer", Document.class);
    return answer == null ? new Start.First() : new Start.Done(answer(answer));
  }

  @Override
  public void answered(AccountId account, String key, Answer answer) {
    Document stored =
        new Document("status", answer.status())
            .append("headers", new Document(new LinkedHashMap<String, Object>(answer.headers())))
            .append("body", answer.body());
    requests.updateOne(request(account, key), Updates.set("answer", stored));
  }

  @Override
  public void forget(AccountId account, String key) {
    requests.deleteOne(request(account, key));
  }

  @Override
  public long forgetBefore(Instant instant) {
    Bson old = lt("at", Date.from(instant));
    return requests.deleteMany(old).getDeletedCount();
  }

  private static Document request(AccountId account, String key) {
    return new Document("_id", account.value() + '\n' + key);
  }

  private static Answer answer(Document stored) {
    Map<String, String> headers = new LinkedHashMap<>();
    stored
        .get("headers", Document.class)
        .forEach((name, value) -> headers.put(name, (String) value));
    return new Answer(stored.getInteger("status"), headers, stored.getString("body"));
  }
}
