package fr.filrouge.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files of {@code docker-compose.yml}, which no other test opens. */
class DemoDeploymentTest {

  private final InMemoryAccounts accounts = new InMemoryAccounts();

  @Test
  @DisplayName("everyone the demo identity provider knows has the account of the same demo name")
  void sameAccounts() {
    InMemoryStructures structures = new InMemoryStructures();
    AccountsFile.read(Path.of("src/deploy/accounts.yaml"), structures, accounts)
        .addMissingTo(accounts, structures);
    JsonNode realm =
        JsonMapper.shared().readTree(Path.of("src/deploy/keycloak/filrouge-realm.json"));

    assertThat(realm.path("users").valueStream().map(user -> account(user).id()))
        .containsExactlyElementsOf(
            Arrays.stream(DemoAccount.values()).map(DemoAccount::id).toList());
    for (DemoAccount demo : DemoAccount.values()) {
      Account deployed = accounts.find(demo.id()).orElseThrow();
      assertThat(deployed.displayName()).isEqualTo(demo.displayName());
      assertThat(deployed.roles()).containsExactly(demo.role());
      assertThat(deployed.structure()).isEqualTo(demo.account().structure());
    }
  }

  private Account account(JsonNode user) {
    assertThat(user.path("emailVerified").booleanValue()).isTrue();
    return accounts.withLogin(user.path("email").stringValue()).orElseThrow();
  }
}
