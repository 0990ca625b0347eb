package fr.filrouge.access.mongo;

import com.mongodb.client.model.Updates;
import fr.filrouge.access.Account;
import fr.filrouge.access.AccountId;
import fr.filrouge.access.KeptAccount;
import fr.filrouge.access.Role;
import fr.filrouge.access.RoleChange;
import fr.filrouge.access.StructureId;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** How an account is stored. */
final class AccountDocument {

  private AccountDocument() {}

  static Document of(KeptAccount kept) {
    return new Document("_id", kept.account().id().value())
        .append("version", kept.version())
        .append("changes", kept.changes().stream().map(AccountDocument::change).toList())
        .append("login", kept.account().login())
        .append("displayName", kept.account().displayName())
        .append("roles", codes(kept.account().roles()))
        .append("structure", structure(kept.account()));
  }

  /** What the account is, and nothing of what is kept beside. */
  static Bson update(Account account) {
    return Updates.combine(
        Updates.set("login", account.login()),
        Updates.set("displayName", account.displayName()),
        Updates.set("roles", codes(account.roles())),
        Updates.set("structure", structure(account)));
  }

  static Account account(Document document) {
    String structure = document.getString("structure");
    return new Account(
        new AccountId(document.getString("_id")),
        document.getString("login"),
        document.getString("displayName"),
        roles(document, "roles"),
        structure == null ? null : new StructureId(structure));
  }

  static KeptAccount kept(Document document) {
    return new KeptAccount(
        account(document),
        document.getLong("version"),
        document.getList("changes", Document.class, List.of()).stream()
            .map(AccountDocument::change)
            .toList());
  }

  private static Document change(RoleChange change) {
    return new Document("before", codes(change.before()))
        .append("after", codes(change.after()))
        .append("by", change.by().value())
        .append("name", change.name())
        .append("at", Date.from(change.at()));
  }

  private static RoleChange change(Document document) {
    return new RoleChange(
        roles(document, "before"),
        roles(document, "after"),
        new AccountId(document.getString("by")),
        document.getString("name"),
        document.getDate("at").toInstant());
  }

  private static List<String> codes(Set<Role> roles) {
    return roles.stream().map(Role::name).sorted().toList();
  }

  private static Set<Role> roles(Document document, String field) {
    return document.getList(field, String.class).stream()
        .map(Role::valueOf)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static @Nullable String structure(Account account) {
    StructureId structure = account.structure();
    return structure == null ? null : structure.value();
  }
}
