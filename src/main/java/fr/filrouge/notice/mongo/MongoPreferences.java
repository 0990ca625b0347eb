package fr.filrouge.notice.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import fr.filrouge.access.AccountId;
import fr.filrouge.mongo.CollectionSettings;
import fr.filrouge.mongo.Database;
import fr.filrouge.notice.Kind;
import fr.filrouge.notice.MailAddress;
import fr.filrouge.notice.Pace;
import fr.filrouge.notice.Preferences;
import fr.filrouge.notice.PreferencesOfPeople;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** One document an account. */
@Repository
final class MongoPreferences implements PreferencesOfPeople {

  private static final String NAME = "preferences";

  private final MongoCollection<Document> preferences;

  MongoPreferences(Database database) {
    new CollectionSettings(NAME, List.of()).applyTo(database);
    this.preferences = database.mongo().getCollection(NAME);
  }

  @Override
  public Preferences of(AccountId account) {
    Document kept = preferences.find(eq("_id", account.value())).first();
    return kept == null ? Preferences.NONE_CHOSEN : preferences(kept);
  }

  private static Preferences preferences(Document kept) {
    Map<Kind, Pace> chosen = new EnumMap<>(Kind.class);
    Document paces = kept.get("paces", new Document());
    for (Kind kind : Kind.values()) {
      String pace = paces.getString(kind.name());
      if (pace != null) {
        chosen.put(kind, Pace.valueOf(pace));
      }
    }
    String address = kept.getString("address");
    return new Preferences(chosen, address == null ? null : new MailAddress(address));
  }

  @Override
  public void keep(AccountId account, Preferences wished) {
    Document paces = new Document();
    wished.chosen().forEach((kind, pace) -> paces.append(kind.name(), pace.name()));
    MailAddress address = wished.address();
    preferences.replaceOne(
        eq("_id", account.value()),
        new Document("_id", account.value())
            .append("paces", paces)
            .append("address", address == null ? null : address.value()),
        new ReplaceOptions().upsert(true));
  }
}
