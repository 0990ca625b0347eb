package fr.filrouge.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.filrouge.access.AdministerAccounts.Wish;
import fr.filrouge.access.Administered.Done;
import fr.filrouge.access.Administered.Refusal;
import fr.filrouge.access.Administered.Refused;
import fr.filrouge.situation.InvalidInput;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An administrator")
class AdministerAccountsTest {

  private static final StructureId REGION = new StructureId("region");
  private static final StructureId CAEN = new StructureId("caen");
  private static final StructureId ROUEN = new StructureId("rouen");
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  private final InMemoryAccounts accounts = new InMemoryAccounts();
  private final InMemoryIdentities identities = new InMemoryIdentities();
  private final InMemoryStructures structures = new InMemoryStructures();
  private final Administration administration = new Administration(accounts, structures);
  private final AdministerAccounts administer =
      new AdministerAccounts(
          accounts,
          administration,
          identities.among(accounts),
          SignIn.OPENID_CONNECT,
          Clock.fixed(NOON, ZoneOffset.UTC));

  private final Account regional = given("regional", REGION, Role.ADMIN);
  private final Account ada = given("ada", CAEN, Role.ADMIN);
  private final Account claire = given("claire", CAEN, Role.CEP);
  private final Account rose = given("rose", ROUEN, Role.CEP);
  private final Account nobodys = given("nobodys", null, Role.BENEFICIARY);

  AdministerAccountsTest() {
    structures.put(new Structure(REGION, "Région", Structure.Kind.REGION));
    structures.put(new Structure(CAEN, "Caen", Structure.Kind.CEP_OPERATOR));
    structures.put(new Structure(ROUEN, "Rouen", Structure.Kind.CEP_OPERATOR));
  }

  private Account given(String id, @Nullable StructureId structure, Role... roles) {
    Account account =
        new Account(new AccountId(id), id + "@exemple.fr", id, Set.of(roles), structure);
    accounts.put(account);
    return account;
  }

  @Test
  @DisplayName("administers their structure; one of the Region also those nobody administers")
  void remit() {
    assertThat(ids(ada)).containsExactly("ada", "claire");
    assertThat(ids(regional)).containsExactly("nobodys", "regional", "rose");

    assertThat(administration.administers(ada, CAEN)).isTrue();
    assertThat(administration.administers(ada, ROUEN)).isFalse();
    assertThat(administration.administers(ada, null)).isFalse();
    assertThat(administration.administers(regional, ROUEN)).isTrue();
    assertThat(administration.administers(regional, CAEN)).isFalse();
    assertThat(administration.administers(claire, CAEN)).isFalse();
    assertThat(refusal(administer.read(ada, rose.id()))).isEqualTo(Refusal.MISSING);
    assertThat(refusal(administer.read(ada, new AccountId("x")))).isEqualTo(Refusal.MISSING);
    assertThat(refusal(administer.read(claire, claire.id())))
        .isEqualTo(Refusal.NOT_AN_ADMINISTRATOR);
  }

  @Test
  @DisplayName("gives nobody a role over the rules under a second account")
  void secondAccount() {
    Account edith = given("edith", REGION, Role.POLICY_EDITOR);
    Account second = given("second", REGION, Role.ADMIN);
    identities.note(edith.id(), Set.of("sub:edith", "edith@exemple.fr"));
    identities.note(second.id(), Set.of("sub:edith", "second@exemple.fr"));

    assertThatThrownBy(
            () ->
                administer.change(
                    regional, second.id(), v -> true, roles(Set.of(Role.POLICY_APPROVER))))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refused ->
                assertThat(refused.problems().toString())
                    .contains("déjà les règles sous un autre compte (« edith »)"));
    assertThatThrownBy(
            () ->
                administer.open(
                    regional, login("troisieme", "sub:edith", Set.of(Role.POLICY_EDITOR))))
        .isInstanceOf(InvalidInput.class);
    assertThat(accounts.find(second.id()).orElseThrow().roles()).containsExactly(Role.ADMIN);

    done(administer.change(regional, edith.id(), v -> true, roles(Set.of(Role.ADMIN))));
    done(administer.change(regional, second.id(), v -> true, roles(Set.of(Role.POLICY_EDITOR))));
  }

  private static Wish roles(Set<Role> roles) {
    return new Wish(null, null, null, roles, null);
  }

  private static Wish login(String id, String login, Set<Role> roles) {
    return new Wish(new AccountId(id), login, id, roles, REGION);
  }

  @Test
  @DisplayName("of the Region hands a structure over to its first administrator")
  void handsOver() {
    done(administer.open(regional, wish("first", Set.of(Role.ADMIN), ROUEN)));

    assertThat(refusal(administer.read(regional, rose.id()))).isEqualTo(Refusal.MISSING);
    assertThat(ids(accounts.find(new AccountId("first")).orElseThrow()))
        .containsExactly("first", "rose");
  }

  @Test
  @DisplayName("closes and reopens an account; who did so, and when, is kept")
  void closes() {
    done(change(ada, claire, Set.of()));
    assertThat(accounts.find(claire.id()).orElseThrow().closed()).isTrue();
    done(change(ada, claire, Set.of(Role.CEP, Role.REFERENT)));
    done(change(ada, claire, Set.of(Role.CEP, Role.REFERENT)));

    assertThat(accounts.kept(claire.id()).orElseThrow().changes())
        .containsExactly(
            new RoleChange(Set.of(Role.CEP), Set.of(), ada.id(), "ada", NOON),
            new RoleChange(Set.of(), Set.of(Role.CEP, Role.REFERENT), ada.id(), "ada", NOON));
  }

  @Test
  @DisplayName("opens an account in their structure, its first roles on record")
  void opens() {
    KeptAccount opened = done(administer.open(ada, wish("new", Set.of(Role.CEP), null)));

    assertThat(opened.account().structure()).isEqualTo(CAEN);
    assertThat(opened.changes())
        .containsExactly(new RoleChange(Set.of(), Set.of(Role.CEP), ada.id(), "ada", NOON));
    assertThat(refusal(administer.open(ada, wish("new", Set.of(Role.CEP), null))))
        .isEqualTo(Refusal.ID_TAKEN);
    assertThat(refusal(administer.open(ada, login("CLAIRE@exemple.fr"))))
        .isEqualTo(Refusal.LOGIN_TAKEN);
    for (StructureId notTheirs : List.of(ROUEN, REGION, new StructureId("nowhere"))) {
      assertInvalid("/structure", () -> administer.open(ada, wish("y", Set.of(), notTheirs)));
    }
    assertInvalid(
        "/structure",
        () -> administer.open(regional, wish("y", Set.of(), new StructureId("nowhere"))));
  }

  @Test
  @DisplayName("of the Region alone opens a person's account, which tells of no structure")
  void people() {
    KeptAccount person = done(administer.open(regional, wish("p", Set.of(Role.BENEFICIARY), null)));

    assertThat(person.account().structure()).isNull();
    assertInvalid("/roles", () -> administer.open(ada, wish("q", Set.of(Role.BENEFICIARY), null)));
    assertInvalid("/roles", () -> administer.open(ada, wish("q", Set.of(Role.BENEFICIARY), CAEN)));
    assertInvalid("/roles", () -> change(ada, claire, Set.of(Role.BENEFICIARY)));
    done(change(ada, claire, Set.of(Role.BENEFICIARY, Role.CEP)));
  }

  @Test
  @DisplayName("gives no role that the structure cannot have")
  void impossibleRoles() {
    assertInvalid("/roles", () -> change(ada, claire, Set.of(Role.POLICY_APPROVER)));
    assertInvalid("/roles", () -> change(regional, nobodys, Set.of(Role.CEP)));
    done(change(regional, regional, Set.of(Role.ADMIN, Role.POLICY_EDITOR)));
  }

  @Test
  @DisplayName("who is the last of a structure neither leaves nor closes")
  void last() {
    assertThat(refusal(change(ada, ada, Set.of()))).isEqualTo(Refusal.LAST_ADMINISTRATOR);
    assertThat(refusal(change(ada, ada, Set.of(Role.CEP)))).isEqualTo(Refusal.LAST_ADMINISTRATOR);

    done(change(ada, claire, Set.of(Role.CEP, Role.ADMIN)));
    done(change(ada, ada, Set.of()));

    Account next = accounts.find(claire.id()).orElseThrow();
    assertThat(refusal(change(next, claire, Set.of(Role.CEP))))
        .isEqualTo(Refusal.LAST_ADMINISTRATOR);
  }

  @Test
  @DisplayName("changes what they saw: a version of before is refused")
  void stale() {
    Wish wish = new Wish(null, null, "Claire D.", null, null);
    done(administer.change(ada, claire.id(), version -> version == 1, wish));

    assertThat(refusal(administer.change(ada, claire.id(), version -> version == 1, wish)))
        .isEqualTo(Refusal.STALE);
    assertThat(accounts.kept(claire.id()).orElseThrow().changes())
        .as("a name is no role")
        .isEmpty();
  }

  @Test
  @DisplayName("can close an account whose roles changed beyond count, and not add to them")
  void bounded() {
    for (int i = 0; i < 500; i++) {
      done(change(ada, claire, Set.of(Role.CEP, Role.REFERENT)));
      done(change(ada, claire, Set.of(Role.CEP)));
    }

    assertThat(refusal(change(ada, claire, Set.of(Role.CEP, Role.REFERENT))))
        .isEqualTo(Refusal.TOO_MANY_CHANGES);
    done(change(ada, claire, Set.of()));
  }

  private List<String> ids(Account by) {
    return done(administer.list(by, null, 100, null)).items().stream()
        .map(account -> account.id().value())
        .toList();
  }

  private Administered<KeptAccount> change(Account by, Account of, Set<Role> roles) {
    return administer.change(by, of.id(), version -> true, new Wish(null, null, null, roles, null));
  }

  private static Wish wish(String id, Set<Role> roles, @Nullable StructureId structure) {
    return new Wish(new AccountId(id), id + "@neuf.fr", "Quelqu’un", roles, structure);
  }

  private static Wish login(String login) {
    return new Wish(null, login, "Quelqu’un", Set.of(Role.CEP), null);
  }

  private static <T> T done(Administered<T> outcome) {
    assertThat(outcome).isInstanceOf(Done.class);
    return ((Done<T>) outcome).what();
  }

  private static Refusal refusal(Administered<?> outcome) {
    assertThat(outcome).isInstanceOf(Refused.class);
    return ((Refused<?>) outcome).why();
  }

  private static void assertInvalid(
      String pointer, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            InvalidInput.class,
            input ->
                assertThat(input.problems())
                    .extracting(InvalidInput.Problem::pointer)
                    .containsExactly(pointer));
  }
}
