package fr.filrouge.access.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import fr.filrouge.access.Account;
import fr.filrouge.access.AccountId;
import fr.filrouge.access.Accounts;
import fr.filrouge.access.KeptAccount;
import fr.filrouge.access.Role;
import fr.filrouge.access.StructureId;
import fr.filrouge.mongo.CollectionSettings;
import fr.filrouge.mongo.Database;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** One document an account, its changes of roles included, so that none is ever half written. */
@Repository
class MongoAccounts implements Accounts {

  private static final Bson WITHOUT_CHANGES = Projections.exclude("changes");

  private final MongoCollection<Document> accounts;

  MongoAccounts(Database database) {
    new CollectionSettings(
            "accounts",
            List.of(
                new IndexModel(Indexes.ascending("login"), new IndexOptions().unique(true)),
                new IndexModel(Indexes.ascending("structure", "_id"))))
        .applyTo(database);
    accounts = database.mongo().getCollection("accounts");
    accounts.updateMany(Filters.exists("version", false), Updates.set("version", 1L));
  }

  @Override
  public Optional<Account> find(AccountId id) {
    return first(Filters.eq("_id", id.value()));
  }

  @Override
  public List<Account> findAll(Collection<AccountId> ids) {
    return ids.isEmpty()
        ? List.of()
        : accounts
            .find(Filters.in("_id", ids.stream().map(AccountId::value).toList()))
            .projection(WITHOUT_CHANGES)
            .map(AccountDocument::account)
            .into(new ArrayList<>());
  }

  @Override
  public Optional<Account> withLogin(String login) {
    return first(Filters.eq("login", login));
  }

  private Optional<Account> first(Bson filter) {
    return Optional.ofNullable(accounts.find(filter).projection(WITHOUT_CHANGES).first())
        .map(AccountDocument::account);
  }

  @Override
  public void put(Account account) {
    accounts.updateOne(
        Filters.eq("_id", account.id().value()),
        Updates.combine(AccountDocument.update(account), Updates.inc("version", 1L)),
        new UpdateOptions().upsert(true));
  }

  @Override
  public Optional<KeptAccount> kept(AccountId id) {
    return Optional.ofNullable(accounts.find(Filters.eq("_id", id.value())).first())
        .map(AccountDocument::kept);
  }

  @Override
  public Write add(KeptAccount opened) {
    try {
      accounts.insertOne(AccountDocument.of(opened));
      return Write.DONE;
    } catch (MongoWriteException e) {
      requireDuplicate(e);
      return find(opened.account().id()).isPresent() ? Write.ID_TAKEN : Write.LOGIN_TAKEN;
    }
  }

  @Override
  public Write replace(KeptAccount changed) {
    try {
      Bson seen =
          Filters.and(
              Filters.eq("_id", changed.account().id().value()),
              Filters.eq("version", changed.version() - 1));
      return accounts.replaceOne(seen, AccountDocument.of(changed)).getMatchedCount() == 1
          ? Write.DONE
          : Write.STALE;
    } catch (MongoWriteException e) {
      requireDuplicate(e);
      return Write.LOGIN_TAKEN;
    }
  }

  private static void requireDuplicate(MongoWriteException e) {
    if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
      throw e;
    }
  }

  @Override
  public boolean holdAnotherAdministrator(StructureId structure, AccountId than) {
    Bson another =
        Filters.and(
            Filters.eq("structure", structure.value()),
            Filters.eq("roles", Role.ADMIN.name()),
            Filters.ne("_id", than.value()));
    return accounts.updateOne(another, Updates.inc("version", 1L)).getMatchedCount() == 1;
  }

  @Override
  public Set<StructureId> administered() {
    Set<StructureId> structures = new HashSet<>();
    accounts
        .find(Filters.eq("roles", Role.ADMIN.name()))
        .projection(Projections.include("structure"))
        .map(document -> document.getString("structure"))
        .forEach(
            structure -> {
              if (structure != null) {
                structures.add(new StructureId(structure));
              }
            });
    return structures;
  }

  @Override
  public Page of(StructureId structure, int limit, @Nullable AccountId after) {
    return page(Filters.eq("structure", structure.value()), limit, after);
  }

  @Override
  public Page ofNone(Set<StructureId> structures, int limit, @Nullable AccountId after) {
    return page(
        Filters.nin("structure", structures.stream().map(StructureId::value).toList()),
        limit,
        after);
  }

  private Page page(Bson filter, int limit, @Nullable AccountId after) {
    Bson rest = after == null ? filter : Filters.and(filter, Filters.gt("_id", after.value()));
    List<Account> found =
        accounts
            .find(rest)
            .projection(WITHOUT_CHANGES)
            .sort(Sorts.ascending("_id"))
            .limit(limit + 1)
            .map(AccountDocument::account)
            .into(new ArrayList<>());
    return found.size() <= limit
        ? new Page(found, null)
        : new Page(found.subList(0, limit), found.get(limit - 1).id());
  }
}
