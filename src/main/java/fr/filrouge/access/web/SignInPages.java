package fr.filrouge.access.web;

import fr.filrouge.access.CurrentAccount;
import fr.filrouge.access.DemoAccount;
import fr.filrouge.access.SignIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SignInPages {

  static final String SIGN_IN = "/connexion";
  static final String SIGN_OUT = "/deconnexion";

  /** The form, fresh, where a session or a form had expired. */
  static final String SIGN_IN_AGAIN = SIGN_IN + "?expiree";

  static final String SIGN_OUT_AGAIN = SIGN_OUT + "?expiree";
  static final String SIGNED_OUT = SIGN_IN + "?sortie";

  private final SignIn signIn;
  private final CurrentAccount current;

  SignInPages(SignIn signIn, CurrentAccount current) {
    this.signIn = signIn;
    this.current = current;
  }

  static void redirect(HttpServletRequest request, HttpServletResponse response, String page)
      throws IOException {
    response.sendRedirect(request.getContextPath() + page);
  }

  @GetMapping(SIGN_IN)
  String signIn(
      @RequestParam(name = "erreur", required = false) @Nullable String failed,
      @RequestParam(name = "sortie", required = false) @Nullable String left,
      @RequestParam(name = "expiree", required = false) @Nullable String expired,
      HttpServletRequest request,
      Model model) {
    boolean tryOut = signIn == SignIn.TRY_OUT;
    model.addAttribute("failed", failed != null);
    model.addAttribute("left", left != null);
    model.addAttribute("expired", expired != null);
    model.addAttribute("kept", UnsentForm.waits(request));
    model.addAttribute("account", current.find().orElse(null));
    model.addAttribute("tryOut", tryOut);
    model.addAttribute("demoAccounts", tryOut ? List.of(DemoAccount.values()) : List.of());
    model.addAttribute("demoPassword", tryOut ? DemoAccount.PASSWORD : "");
    return "access/sign-in";
  }

  @GetMapping(SIGN_OUT)
  String signOut(
      @RequestParam(name = "expiree", required = false) @Nullable String expired,
      @Nullable Principal principal,
      Model model) {
    model.addAttribute("expired", expired != null);
    model.addAttribute("signedIn", principal != null);
    model.addAttribute("account", current.find().orElse(null));
    return "access/sign-out";
  }
}
