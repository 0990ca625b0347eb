package fr.filrouge.site;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class SitePages {

  @GetMapping("/")
  String home() {
    return "home";
  }

  /** The OpenAPI document in a viewer that loads nothing from elsewhere. */
  @GetMapping("/docs")
  String documentation() {
    return "docs";
  }
}
