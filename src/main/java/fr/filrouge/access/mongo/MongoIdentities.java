package fr.filrouge.access.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import fr.filrouge.access.AccountId;
import fr.filrouge.access.Identities;
import fr.filrouge.mongo.CollectionSettings;
import fr.filrouge.mongo.Database;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** One document an account. */
@Repository
class MongoIdentities implements Identities {

  private static final String COLLECTION = "identities";
  private static final String LOGINS = "logins";

  private final MongoCollection<Document> identities;

  MongoIdentities(Database database) {
    new CollectionSettings(COLLECTION, List.of(new IndexModel(Indexes.ascending(LOGINS))))
        .applyTo(database);
    identities = database.mongo().getCollection(COLLECTION);
  }

  @Override
  public void note(AccountId account, Set<String> logins) {
    if (!of(account).containsAll(logins)) {
      identities.updateOne(
          Filters.eq("_id", account.value()),
          Updates.addEachToSet(LOGINS, List.copyOf(logins)),
          new UpdateOptions().upsert(true));
    }
  }

  @Override
  public Set<String> of(AccountId account) {
    Document kept = identities.find(Filters.eq("_id", account.value())).first();
    return kept == null ? Set.of() : Set.copyOf(kept.getList(LOGINS, String.class));
  }

  @Override
  public Set<AccountId> having(Collection<String> logins) {
    Set<AccountId> accounts = new HashSet<>();
    identities
        .find(Filters.in(LOGINS, logins))
        .forEach(kept -> accounts.add(new AccountId(kept.getString("_id"))));
    return accounts;
  }
}
