package fr.filrouge.site;

import fr.filrouge.eligibility.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class SitePages {

  private final Words words;

  SitePages(Words words) {
    this.words = words;
  }

  @GetMapping("/")
  String home() {
    return "home";
  }

  /** Whom to ask, how the site is made accessible, and what becomes of one's data. */
  @GetMapping("/aide")
  String help(Model model) {
    model.addAttribute("words", words.all());
    return "help";
  }

  /** What the rules and the reference data are taken from. */
  @GetMapping("/sources")
  String sources() {
    return "sources";
  }

  /** The OpenAPI document in a viewer that loads nothing from elsewhere. */
  @GetMapping("/docs")
  String documentation() {
    return "docs";
  }
}
