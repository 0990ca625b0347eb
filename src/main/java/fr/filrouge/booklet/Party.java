package fr.filrouge.booklet;

import fr.filrouge.access.Account;
import fr.filrouge.access.AccountId;
import fr.filrouge.access.StructureId;
import fr.filrouge.pathway.Author;
import org.jspecify.annotations.Nullable;

/** Somebody who has to do with a booklet, with the name and structure they had then. */
public record Party(AccountId account, String name, @Nullable StructureId structure) {

  public static Party of(Account account) {
    return new Party(account.id(), account.displayName(), account.structure());
  }

  public Author author() {
    return new Author(account, name);
  }

  boolean is(AccountId other) {
    return account.equals(other);
  }
}
