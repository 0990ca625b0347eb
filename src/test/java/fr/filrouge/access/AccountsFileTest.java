package fr.filrouge.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A file of accounts")
class AccountsFileTest {

  private static final String GOOD =
      """
      structures:
        - {id: ml-caen, name: Mission Locale de Caen, kind: CEP_OPERATOR}
      accounts:
        - {id: c.martin, login: C.Martin@exemple.fr, name: Claire Martin, roles: [CEP], structure: ml-caen}
        - {id: b.petit, login: "sub:8f1e", name: Bruno Petit, roles: [BENEFICIARY]}
      """;

  private final InMemoryAccounts accounts = new InMemoryAccounts();
  private final InMemoryStructures structures = new InMemoryStructures();

  @TempDir Path dir;

  @Test
  @DisplayName("gives each person an account, found by e-mail address or by subject")
  void good() throws IOException {
    read(GOOD).addMissingTo(accounts, structures);

    assertThat(accounts.withLogin("c.martin@exemple.fr"))
        .hasValue(
            new Account(
                new AccountId("c.martin"),
                "c.martin@exemple.fr",
                "Claire Martin",
                Set.of(Role.CEP),
                new StructureId("ml-caen")));
    assertThat(accounts.withLogin(Account.loginOfSubject("8f1e")))
        .map(Account::displayName)
        .hasValue("Bruno Petit");
  }

  @Test
  @DisplayName("read again, leaves what is there as its administrators made it, and adds the rest")
  void again() throws IOException {
    read(GOOD).addMissingTo(accounts, structures);
    Account closed =
        new Account(new AccountId("c.martin"), "autre@exemple.fr", "Claire Durand", Set.of(), null);
    accounts.put(closed);
    structures.put(
        new Structure(new StructureId("ml-caen"), "ML de Caen", Structure.Kind.CEP_OPERATOR));
    read(GOOD.replace("accounts:", "accounts:\n  - {id: new, login: n@b.fr, name: N, roles: []}"))
        .addMissingTo(accounts, structures);

    assertThat(accounts.find(closed.id())).hasValue(closed);
    assertThat(structures.find(new StructureId("ml-caen")).orElseThrow().name())
        .isEqualTo("ML de Caen");
    assertThat(accounts.find(new AccountId("new")).orElseThrow().closed()).isTrue();
  }

  @Test
  @DisplayName("does not stop a start because a login it gives has become another account's")
  void loginMoved() throws IOException {
    read(GOOD).addMissingTo(accounts, structures);
    Account claire = accounts.find(new AccountId("c.martin")).orElseThrow();
    accounts.put(
        new Account(claire.id(), "neuf@exemple.fr", "Claire", claire.roles(), claire.structure()));
    accounts.put(
        new Account(new AccountId("other"), claire.login(), "O", Set.of(Role.BENEFICIARY), null));

    read(GOOD).addMissingTo(accounts, structures);

    assertThat(accounts.withLogin(claire.login())).map(Account::displayName).hasValue("O");
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "people: []                                                     | people : clé inconnue",
        "accounts: {}                                                   | accounts : une liste est attendue",
        "accounts: [{id: A, login: a@b.fr, name: A, roles: [ADMIN]}]    | n° 1, id : de 1 à 64",
        "accounts: [{id: a, login: a@b.fr, name: A, roles: [BOSS]}]     | n° 1, roles : un de [BENEFICIARY",
        "accounts: [{id: a, login: a@b.fr, name: A}]                    | n° 1, roles : une liste",
        "accounts: [{id: a, login: a@b.fr, name: A, roles: [ADMIN], password: x}] | n° 1, password : clé inconnue",
        "accounts: [{id: a, login: claire, name: A, roles: [ADMIN]}]    | n° 1, login : une adresse",
        "accounts: [{id: a, login: 'sub:', name: A, roles: [ADMIN]}]    | n° 1, login : une adresse",
        "accounts: [{id: a, login: 12, name: A, roles: [ADMIN]}]        | n° 1, login : un texte",
        "accounts: [{id: a, login: a@b.fr, name: ' ', roles: [ADMIN]}]  | n° 1, name : un texte",
        "accounts: [{id: a, login: a@b.fr, name: A, roles: [CEP]}]      | n° 1, structure : un professionnel",
        "accounts: [{id: a, login: a@b.fr, name: A, roles: [CEP], structure: x}] | n° 1, structure : inconnue",
        "accounts: [{id: a, login: a@b.fr, name: A, roles: [ADMIN]}]    | n° 1, structure : un professionnel",
        "accounts: [{id: a, login: a@b.fr, name: A, roles: [BENEFICIARY], structure: ml}] | n° 1, structure : le compte d",
        "accounts: [{id: a, login: a@b.fr, name: A, roles: [POLICY_EDITOR], structure: ml}] | n° 1, structure : seule la Région",
        "accounts: [{id: a, login: a@b.fr, name: A, roles: [ADMIN]}, {id: a, login: b@b.fr, name: A, roles: [ADMIN]}] | n° 2, id : ce compte est déjà donné",
        "accounts: [{id: a, login: a@b.fr, name: A, roles: [ADMIN]}, {id: b, login: A@b.fr, name: A, roles: [ADMIN]}] | n° 2, login : déjà donné",
        "accounts: [{id: a, login: taken@b.fr, name: A, roles: [ADMIN]}] | n° 1, login : c'est dans la base celui du compte holder",
        "structures: [{id: x, name: X, kind: SHOP}]                     | n° 1, kind : un de [TRAINING_ORGANISATION",
        "structures: [x]                                                | n° 1, id : un texte",
        "accounts: [                                                    | illisible, ligne 1",
        "accounts: []\\naccounts: []                                    | illisible",
      })
  @DisplayName("is refused in full for one fault, which is named")
  void refused(String yaml, String fault) {
    structures.put(new Structure(new StructureId("ml"), "ML", Structure.Kind.CEP_OPERATOR));
    accounts.put(new Account(new AccountId("holder"), "taken@b.fr", "H", Set.of(Role.ADMIN), null));

    assertThatThrownBy(() -> read(yaml.replace("\\n", "\n")))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining(fault);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# nothing", "[]", "text"})
  @DisplayName("that names nothing stops the start")
  void empty(String yaml) {
    assertThatThrownBy(() -> read(yaml))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("est vide");
  }

  @Test
  @DisplayName("that is not there stops the start")
  void absent() {
    assertThatThrownBy(() -> AccountsFile.read(dir.resolve("absent.yaml"), structures, accounts))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("absent ou illisible");
  }

  private AccountsFile read(String yaml) throws IOException {
    Path file = Files.writeString(dir.resolve("accounts.yaml"), yaml);
    return AccountsFile.read(file, structures, accounts);
  }
}
