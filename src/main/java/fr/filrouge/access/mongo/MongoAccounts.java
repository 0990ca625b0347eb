package fr.filrouge.access.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import fr.filrouge.access.Account;
import fr.filrouge.access.AccountId;
import fr.filrouge.access.Accounts;
import fr.filrouge.access.Role;
import fr.filrouge.access.StructureId;
import fr.filrouge.mongo.CollectionSettings;
import fr.filrouge.mongo.Database;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

@Repository
class MongoAccounts implements Accounts {

  private final MongoCollection<Document> accounts;

  MongoAccounts(Database database) {
    new CollectionSettings(
            "accounts",
            List.of(new IndexModel(Indexes.ascending("login"), new IndexOptions().unique(true))))
        .applyTo(database);
    accounts = database.mongo().getCollection("accounts");
  }

  @Override
  public Optional<Account> find(AccountId id) {
    return first(Filters.eq("_id", id.value()));
  }

  @Override
  public Optional<Account> withLogin(String login) {
    return first(Filters.eq("login", login));
  }

  @Override
  public void put(Account account) {
    accounts.replaceOne(
        Filters.eq("_id", account.id().value()),
        document(account),
        new ReplaceOptions().upsert(true));
  }

  private Optional<Account> first(Bson filter) {
    return Optional.ofNullable(accounts.find(filter).first()).map(MongoAccounts::account);
  }

  private static Document document(Account account) {
    Document document =
        new Document("_id", account.id().value())
            .append("login", account.login())
            .append("displayName", account.displayName())
            .append("roles", account.roles().stream().map(Role::name).sorted().toList());
    StructureId structure = account.structure();
    return structure == null ? document : document.append("structure", structure.value());
  }

  private static Account account(Document document) {
    String structure = document.getString("structure");
    return new Account(
        new AccountId(document.getString("_id")),
        document.getString("login"),
        document.getString("displayName"),
        document.getList("roles", String.class).stream()
            .map(Role::valueOf)
            .collect(Collectors.toUnmodifiableSet()),
        structure == null ? null : new StructureId(structure));
  }
}
