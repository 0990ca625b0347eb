package fr.filrouge.calendar.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import fr.filrouge.access.AccountId;
import fr.filrouge.calendar.Feeds;
import fr.filrouge.mongo.CollectionSettings;
import fr.filrouge.mongo.Database;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** One document an account. Only the hash of a secret is kept: nobody reads a feed from here. */
@Repository
final class MongoFeeds implements Feeds {

  private static final String FEEDS = "calendar_feeds";
  private static final int SECRET_BYTES = 32;
  private static final int LONGEST_SECRET = 100;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final MongoCollection<Document> feeds;

  MongoFeeds(Database database) {
    new CollectionSettings(
            FEEDS,
            List.of(new IndexModel(Indexes.ascending("hash"), new IndexOptions().unique(true))))
        .applyTo(database);
    this.feeds = database.mongo().getCollection(FEEDS);
  }

  @Override
  public String draw(AccountId owner) {
    byte[] bytes = new byte[SECRET_BYTES];
    RANDOM.nextBytes(bytes);
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    feeds.replaceOne(
        Filters.eq("_id", owner.value()),
        new Document("_id", owner.value()).append("hash", hash(secret)),
        new ReplaceOptions().upsert(true));
    return secret;
  }

  @Override
  public void close(AccountId owner) {
    feeds.deleteOne(Filters.eq("_id", owner.value()));
  }

  @Override
  public boolean isOpen(AccountId owner) {
    return feeds.find(Filters.eq("_id", owner.value())).first() != null;
  }

  @Override
  public Optional<AccountId> ownerOf(String secret) {
    return secret.isEmpty() || secret.length() > LONGEST_SECRET
        ? Optional.empty()
        : Optional.ofNullable(feeds.find(Filters.eq("hash", hash(secret))).first())
            .map(feed -> new AccountId(feed.getString("_id")));
  }

  private static String hash(String secret) {
    return DigestUtils.sha256Hex(secret);
  }
}
