package fr.filrouge.site;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows the OpenAPI document in a viewer that loads nothing from elsewhere. */
@Controller
class DocumentationPage {

  @GetMapping("/docs")
  String documentation() {
    return "docs";
  }
}
