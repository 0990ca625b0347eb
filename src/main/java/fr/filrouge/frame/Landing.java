package fr.filrouge.frame;

import fr.filrouge.access.Account;
import fr.filrouge.access.CurrentAccount;
import fr.filrouge.frame.Frame.Area;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Leads whoever has signed in to where their work begins. */
@Controller
class Landing {

  private final CurrentAccount current;

  Landing(CurrentAccount current) {
    this.current = current;
  }

  /** Goes on with the session that asks, as any page does. */
  @GetMapping("/session")
  ResponseEntity<Void> goOn() {
    return ResponseEntity.noContent().build();
  }

  @GetMapping("/accueil")
  String land() {
    Account account = current.get();
    return "redirect:"
        + Area.of(account).stream().findFirst().map(Area::address).orElse("/connexion");
  }
}
