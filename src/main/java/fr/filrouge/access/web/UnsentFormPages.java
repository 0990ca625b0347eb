package fr.filrouge.access.web;

import fr.filrouge.access.CurrentAccount;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** What was typed before the session ended, to be sent now or not at all. */
@Controller
class UnsentFormPages {

  static final String PAGE = "/reprise";

  private final CurrentAccount current;

  UnsentFormPages(CurrentAccount current) {
    this.current = current;
  }

  @GetMapping(PAGE)
  String show(HttpServletRequest request, Model model) {
    Optional<UnsentForm> form = UnsentForm.waiting(request, current.get().id().value());
    if (form.isEmpty()) {
      return "redirect:" + SecurityChains.LANDING;
    }
    model.addAttribute("action", form.get().action());
    model.addAttribute("fields", form.get().fields());
    model.addAttribute("words", form.get().words());
    return "access/unsent";
  }

  @PostMapping(PAGE + "/abandon")
  String forget(HttpServletRequest request) {
    UnsentForm.forget(request);
    return "redirect:" + SecurityChains.LANDING;
  }
}
