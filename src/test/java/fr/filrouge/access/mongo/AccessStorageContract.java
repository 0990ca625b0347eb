package fr.filrouge.access.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import fr.filrouge.access.Access;
import fr.filrouge.access.AccessNotRecorded;
import fr.filrouge.access.Accesses;
import fr.filrouge.access.Account;
import fr.filrouge.access.AccountId;
import fr.filrouge.access.Role;
import fr.filrouge.access.Structure;
import fr.filrouge.access.StructureId;
import fr.filrouge.mongo.TestDatabase;
import fr.filrouge.situation.InvalidInput;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

abstract class AccessStorageContract {

  private static final Account CLAIRE =
      new Account(
          new AccountId("claire"),
          "claire@exemple.fr",
          "Claire « Ça » \uD83D\uDE00",
          Set.of(Role.CEP, Role.REFERENT),
          new StructureId("ml-caen"));
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00.123Z");

  @RegisterExtension final TestDatabase database;

  AccessStorageContract(TestDatabase database) {
    this.database = database;
  }

  @Test
  @DisplayName("an account is found by id and by login, as it was put, after a restart too")
  void account() {
    accounts().put(CLAIRE);
    database.reopen();

    assertThat(accounts().find(CLAIRE.id())).hasValue(CLAIRE);
    assertThat(accounts().withLogin("claire@exemple.fr")).hasValue(CLAIRE);
    assertThat(accounts().find(new AccountId("nobody"))).isEmpty();
    assertThat(accounts().withLogin("nobody")).isEmpty();
  }

  @Test
  @DisplayName("an account that is put again is replaced")
  void replaced() {
    Account closed = new Account(CLAIRE.id(), "c@exemple.fr", "Claire", Set.of(), null);
    accounts().put(CLAIRE);
    accounts().put(closed);

    assertThat(accounts().find(CLAIRE.id())).hasValue(closed);
    assertThat(accounts().withLogin(CLAIRE.login())).isEmpty();
  }

  @Test
  @DisplayName("two accounts never share a login")
  void login() {
    MongoAccounts accounts = accounts();
    accounts.put(CLAIRE);

    assertThatThrownBy(
            () ->
                accounts.put(
                    new Account(
                        new AccountId("other"), CLAIRE.login(), "O", Set.of(Role.CEP), null)))
        .isInstanceOf(MongoWriteException.class);
    assertThat(accounts.withLogin(CLAIRE.login())).hasValue(CLAIRE);
  }

  @Test
  @DisplayName("a structure is found as it was put")
  void structure() {
    Structure structure =
        new Structure(
            new StructureId("ml-caen"), "Mission Locale de Caen", Structure.Kind.CEP_OPERATOR);
    MongoStructures structures = new MongoStructures(database.database());
    structures.put(structure);

    assertThat(structures.find(structure.id())).hasValue(structure);
    assertThat(structures.find(new StructureId("other"))).isEmpty();
  }

  @Test
  @DisplayName("who looked is told latest first, page by page, for one booklet only")
  void pages() {
    MongoAccesses accesses = new MongoAccesses(database.database());
    for (int i = 0; i < 5; i++) {
      accesses.record(access("b1", "what " + i));
      accesses.record(access("b2", "elsewhere " + i));
    }

    List<String> told = new ArrayList<>();
    String cursor = null;
    do {
      Accesses.Page page = accesses.of("b1", 2, cursor);
      assertThat(page.items()).hasSizeLessThanOrEqualTo(2);
      page.items().forEach(access -> told.add(access.what()));
      cursor = page.next();
    } while (cursor != null);

    assertThat(told).containsExactly("what 4", "what 3", "what 2", "what 1", "what 0");
    assertThat(accesses.of("b1", 5, null).next()).as("a full last page is the last").isNull();
    assertThat(accesses.of("b3", 5, null).items()).isEmpty();
  }

  @Test
  @DisplayName("an access keeps who, in what relation, when and what")
  void kept() {
    MongoAccesses accesses = new MongoAccesses(database.database());
    Access access = access("b1", "livret");
    accesses.record(List.of(access, access("b2", "liste")));

    assertThat(accesses.of("b1", 10, null).items()).containsExactly(access);
    assertThat(accesses.of("b2", 10, null).items()).hasSize(1);
  }

  @Test
  @DisplayName("an access that cannot be written is an exception, not a silence")
  void notRecorded() {
    MongoAccesses accesses = new MongoAccesses(database.database());
    database.reopen();

    assertThatThrownBy(() -> accesses.record(access("b1", "livret")))
        .isInstanceOf(AccessNotRecorded.class);
  }

  @Test
  @DisplayName("a cursor that was not given here is bad input")
  void cursor() {
    MongoAccesses accesses = new MongoAccesses(database.database());

    assertThatThrownBy(() -> accesses.of("b1", 10, "{\"$gt\":1}")).isInstanceOf(InvalidInput.class);
  }

  private MongoAccounts accounts() {
    return new MongoAccounts(database.database());
  }

  private static Access access(String booklet, String what) {
    return Access.by(CLAIRE, booklet, "MEMBER", what, NOON);
  }
}
