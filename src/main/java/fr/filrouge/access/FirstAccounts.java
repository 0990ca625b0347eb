package fr.filrouge.access;

import java.nio.file.Path;
import org.springframework.stereotype.Component;

/**
 * The accounts that exist before anybody signs in: the demo ones of a try-out, or those that the
 * deployment's file names. Each is added once; from then on it is its administrators'.
 */
@Component
final class FirstAccounts {

  FirstAccounts(SignIn signIn, SignInSettings settings, Accounts accounts, Structures structures) {
    Path file = settings.accountsFile();
    if (signIn == SignIn.TRY_OUT) {
      addDemo(accounts, structures);
    } else if (file != null) {
      AccountsFile.read(file, structures, accounts).addMissingTo(accounts, structures);
    }
  }

  private static void addDemo(Accounts accounts, Structures structures) {
    for (DemoStructure demo : DemoStructure.values()) {
      if (structures.find(demo.structure().id()).isEmpty()) {
        structures.put(demo.structure());
      }
    }
    for (DemoAccount demo : DemoAccount.values()) {
      if (accounts.find(demo.id()).isEmpty()) {
        accounts.put(demo.account());
      }
    }
  }
}
