package fr.filrouge.access.web;

import fr.filrouge.access.CurrentAccount;
import fr.filrouge.access.DemoAccount;
import fr.filrouge.access.SignIn;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SignInPages {

  private final SignIn signIn;
  private final CurrentAccount current;

  SignInPages(SignIn signIn, CurrentAccount current) {
    this.signIn = signIn;
    this.current = current;
  }

  @GetMapping("/connexion")
  String signIn(
      @RequestParam(name = "erreur", required = false) @Nullable String failed,
      @RequestParam(name = "sortie", required = false) @Nullable String left,
      Model model) {
    boolean tryOut = signIn == SignIn.TRY_OUT;
    model.addAttribute("failed", failed != null);
    model.addAttribute("left", left != null);
    model.addAttribute("account", current.find().orElse(null));
    model.addAttribute("tryOut", tryOut);
    model.addAttribute("demoAccounts", tryOut ? List.of(DemoAccount.values()) : List.of());
    model.addAttribute("demoPassword", tryOut ? DemoAccount.PASSWORD : "");
    return "access/sign-in";
  }

  @GetMapping("/deconnexion")
  String signOut(@Nullable Principal principal, Model model) {
    model.addAttribute("signedIn", principal != null);
    model.addAttribute("account", current.find().orElse(null));
    return "access/sign-out";
  }
}
