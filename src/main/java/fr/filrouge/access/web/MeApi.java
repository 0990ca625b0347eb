package fr.filrouge.access.web;

import fr.filrouge.access.Account;
import fr.filrouge.access.CurrentAccount;
import fr.filrouge.access.Structures;
import fr.filrouge.api.AccessApi;
import fr.filrouge.api.model.Me;
import fr.filrouge.api.model.MeStructure;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MeApi implements AccessApi {

  private final CurrentAccount current;
  private final Structures structures;

  MeApi(CurrentAccount current, Structures structures) {
    this.current = current;
    this.structures = structures;
  }

  @Override
  public ResponseEntity<Me> me() {
    Account account = current.get();
    Me me =
        new Me()
            .id(account.id().value())
            .login(account.login())
            .displayName(account.displayName())
            .roles(account.roles().stream().sorted().toList());
    if (account.structure() != null) {
      structures
          .find(account.structure())
          .map(s -> new MeStructure().id(s.id().value()).name(s.name()).kind(s.kind()))
          .ifPresent(me::structure);
    }
    return ResponseEntity.ok(me);
  }
}
