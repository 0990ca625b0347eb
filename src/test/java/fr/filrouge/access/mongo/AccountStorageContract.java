package fr.filrouge.access.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import fr.filrouge.access.Account;
import fr.filrouge.access.AccountId;
import fr.filrouge.access.Accounts;
import fr.filrouge.access.Accounts.Write;
import fr.filrouge.access.KeptAccount;
import fr.filrouge.access.Role;
import fr.filrouge.access.RoleChange;
import fr.filrouge.access.Structure;
import fr.filrouge.access.StructureId;
import fr.filrouge.access.Structures;
import fr.filrouge.mongo.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

abstract class AccountStorageContract {

  private static final StructureId ML = new StructureId("ml-caen");
  private static final Account CLAIRE =
      new Account(
          new AccountId("claire"),
          "claire@exemple.fr",
          "Claire « Ça » \uD83D\uDE00",
          Set.of(Role.CEP, Role.REFERENT),
          ML);
  private static final RoleChange OPENED =
      new RoleChange(
          Set.of(),
          CLAIRE.roles(),
          new AccountId("ada"),
          "Ada",
          Instant.parse("2026-03-02T12:00:00.123Z"));

  @RegisterExtension final TestDatabase database;

  AccountStorageContract(TestDatabase database) {
    this.database = database;
  }

  @Test
  @DisplayName("what a provider said of an account adds up, and finds the accounts that share it")
  void vouchedFor() {
    AccountId other = new AccountId("autre");
    identities().note(CLAIRE.id(), Set.of("sub:1", "claire@exemple.fr"));
    identities().note(CLAIRE.id(), Set.of("sub:1"));
    identities().note(CLAIRE.id(), Set.of("sub:2"));
    identities().note(other, Set.of("sub:2"));
    database.reopen();

    assertThat(identities().of(CLAIRE.id()))
        .containsExactlyInAnyOrder("sub:1", "sub:2", "claire@exemple.fr");
    assertThat(identities().of(new AccountId("nobody"))).isEmpty();
    assertThat(identities().having(List.of("sub:2", "sub:9")))
        .containsExactlyInAnyOrder(CLAIRE.id(), other);
    assertThat(identities().having(List.of("sub:1"))).containsExactly(CLAIRE.id());
    assertThat(identities().having(List.of("sub:9"))).isEmpty();
  }

  private MongoIdentities identities() {
    return new MongoIdentities(database.database());
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
  @DisplayName("an account that is put again is brought to that, and keeps what was kept beside")
  void put() {
    Account closed = new Account(CLAIRE.id(), "c@exemple.fr", "Claire", Set.of(), null);
    accounts().add(new KeptAccount(CLAIRE, 1, List.of(OPENED)));
    accounts().put(closed);

    assertThat(accounts().find(CLAIRE.id())).hasValue(closed);
    assertThat(accounts().withLogin(CLAIRE.login())).isEmpty();
    assertThat(accounts().kept(CLAIRE.id())).hasValue(new KeptAccount(closed, 2, List.of(OPENED)));
  }

  @Test
  @DisplayName("two accounts never share a login, nor an id")
  void unique() {
    MongoAccounts accounts = accounts();
    Account other = new Account(new AccountId("other"), "o@exemple.fr", "O", Set.of(), ML);
    Account thief = new Account(other.id(), CLAIRE.login(), "O", Set.of(Role.CEP), null);
    accounts.put(CLAIRE);

    assertThatThrownBy(() -> accounts.put(thief)).isInstanceOf(MongoWriteException.class);
    assertThat(accounts.add(new KeptAccount(thief, 1, List.of()))).isEqualTo(Write.LOGIN_TAKEN);
    assertThat(accounts.add(new KeptAccount(other, 1, List.of()))).isEqualTo(Write.DONE);
    assertThat(accounts.add(new KeptAccount(other, 1, List.of()))).isEqualTo(Write.ID_TAKEN);
    assertThat(accounts.replace(new KeptAccount(thief, 2, List.of()))).isEqualTo(Write.LOGIN_TAKEN);
    assertThat(accounts.withLogin(CLAIRE.login())).hasValue(CLAIRE);
    assertThat(accounts.find(other.id())).hasValue(other);
  }

  @Test
  @DisplayName("an account changes on the version that was read, its changes of roles with it")
  void replaced() {
    MongoAccounts accounts = accounts();
    KeptAccount opened = new KeptAccount(CLAIRE, 1, List.of(OPENED));
    Account closed = new Account(CLAIRE.id(), CLAIRE.login(), "Claire", Set.of(), ML);
    RoleChange closing =
        new RoleChange(CLAIRE.roles(), Set.of(), new AccountId("ada"), "Ada", OPENED.at());
    KeptAccount changed = new KeptAccount(closed, 2, List.of(OPENED, closing));
    accounts.add(opened);

    assertThat(accounts.replace(changed)).isEqualTo(Write.DONE);
    assertThat(accounts.replace(changed)).isEqualTo(Write.STALE);

    database.reopen();
    assertThat(accounts().kept(CLAIRE.id())).hasValue(changed);
    assertThat(accounts().find(CLAIRE.id())).hasValue(closed);
  }

  @Test
  @DisplayName("an account that was kept before there were versions has one")
  void before() {
    database
        .mongo()
        .getCollection("accounts")
        .insertOne(
            new Document("_id", "bruno")
                .append("login", "b@exemple.fr")
                .append("displayName", "Bruno")
                .append("roles", List.of("BENEFICIARY")));

    assertThat(accounts().kept(new AccountId("bruno")).orElseThrow().version()).isEqualTo(1);
  }

  @Test
  @DisplayName("another administrator of the structure is held by changing their version")
  void held() {
    MongoAccounts accounts = accounts();
    Account ada = administrator("ada", ML);
    Account bea = administrator("bea", ML);
    accounts.put(ada);
    accounts.put(administrator("elsewhere", new StructureId("elsewhere")));
    accounts.put(new Account(new AccountId("zoe"), "z@b.fr", "Z", Set.of(Role.CEP), ML));

    assertThat(accounts.holdAnotherAdministrator(ML, ada.id())).isFalse();
    accounts.put(bea);
    assertThat(accounts.holdAnotherAdministrator(ML, ada.id())).isTrue();

    assertThat(accounts.kept(bea.id()).orElseThrow().version()).isEqualTo(2);
    assertThat(accounts.kept(ada.id()).orElseThrow().version()).isEqualTo(1);
    assertThat(accounts.administered()).containsOnly(ML, new StructureId("elsewhere"));
  }

  @Test
  @DisplayName("accounts are told page by page, of one structure or of none of some")
  void pages() {
    MongoAccounts accounts = accounts();
    for (String id : List.of("e", "b", "d", "a", "c")) {
      accounts.put(administrator(id, ML));
    }
    accounts.put(administrator("y", new StructureId("other")));
    accounts.put(new Account(new AccountId("z"), "z@b.fr", "Z", Set.of(), null));

    List<String> told = new ArrayList<>();
    AccountId after = null;
    do {
      Accounts.Page page = accounts.of(ML, 2, after);
      assertThat(page.items()).hasSizeLessThanOrEqualTo(2);
      page.items().forEach(account -> told.add(account.id().value()));
      after = page.next();
    } while (after != null);

    assertThat(told).containsExactly("a", "b", "c", "d", "e");
    assertThat(accounts.ofNone(Set.of(ML), 9, null).items())
        .extracting(account -> account.id().value())
        .containsExactly("y", "z");
    assertThat(accounts.of(ML, 5, null).next()).as("a full last page is the last").isNull();
  }

  @Test
  @DisplayName("a structure is found, added once, renamed as it was seen, and told page by page")
  void structure() {
    Structure caen = new Structure(ML, "Mission Locale de Caen", Structure.Kind.CEP_OPERATOR);
    Structure region = new Structure(new StructureId("r"), "Région", Structure.Kind.REGION);
    MongoStructures structures = new MongoStructures(database.database());
    structures.put(region);

    assertThat(structures.add(caen)).isTrue();
    assertThat(structures.add(caen)).isFalse();
    assertThat(structures.find(caen.id())).hasValue(caen);
    assertThat(structures.find(new StructureId("other"))).isEmpty();
    assertThat(structures.rename(region, "Normandie")).isTrue();
    assertThat(structures.rename(region, "Bretagne")).isFalse();
    assertThat(structures.find(region.id()).orElseThrow().name()).isEqualTo("Normandie");

    Structures.Page first = structures.all(1, null);
    assertThat(first.items()).containsExactly(caen);
    assertThat(structures.all(1, first.next()).items()).hasSize(1);
    assertThat(structures.all(1, first.next()).next()).isNull();
  }

  private static Account administrator(String id, StructureId structure) {
    return new Account(new AccountId(id), id + "@exemple.fr", id, Set.of(Role.ADMIN), structure);
  }

  private MongoAccounts accounts() {
    return new MongoAccounts(database.database());
  }
}
