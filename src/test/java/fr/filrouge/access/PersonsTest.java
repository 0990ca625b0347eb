package fr.filrouge.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Accounts are of one person")
class PersonsTest {

  private static final StructureId REGION = new StructureId("region");

  private final InMemoryAccounts accounts = new InMemoryAccounts();
  private final InMemoryIdentities identities = new InMemoryIdentities();
  private final Persons persons = identities.among(accounts);
  private final Account byAddress = given("une", "une@exemple.fr");
  private final Account bySubject = given("sujet", "sub:1");
  private final Account other = given("autre", "autre@exemple.fr");

  private Account given(String id, String login) {
    Account account = new Account(new AccountId(id), login, id, Set.of(Role.POLICY_EDITOR), REGION);
    accounts.put(account);
    return account;
  }

  @Test
  @DisplayName("each of its own, as long as nothing shows anything else")
  void apart() {
    identities.note(other.id(), Set.of("sub:3", "autre@exemple.fr"));

    assertThat(persons.accountsOf(byAddress)).containsExactly(byAddress.id());
    assertThat(persons.isAmong(byAddress, Set.of(bySubject.id(), other.id()))).isFalse();
    assertThat(persons.isAmong(byAddress, Set.of(byAddress.id()))).isTrue();
  }

  @Test
  @DisplayName("when one has signed in with the verified address that is the login of the other")
  void verifiedAddress() {
    identities.note(bySubject.id(), Set.of("sub:1", "une@exemple.fr"));

    assertThat(persons.isAmong(byAddress, Set.of(bySubject.id()))).isTrue();
    assertThat(persons.isAmong(bySubject, Set.of(byAddress.id()))).isTrue();
    assertThat(persons.isAmong(other, Set.of(byAddress.id(), bySubject.id()))).isFalse();
  }

  @Test
  @DisplayName("when both have signed in as one subject, or with one address, also by a third one")
  void linked() {
    identities.note(byAddress.id(), Set.of("sub:2", "une@exemple.fr"));
    identities.note(other.id(), Set.of("sub:2", "autre@exemple.fr"));
    identities.note(bySubject.id(), Set.of("sub:1", "autre@exemple.fr"));

    assertThat(persons.accountsOf(byAddress))
        .containsExactlyInAnyOrder(byAddress.id(), other.id(), bySubject.id());
  }
}
