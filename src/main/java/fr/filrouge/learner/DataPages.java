package fr.filrouge.learner;

import fr.filrouge.booklet.BookletJson;
import fr.filrouge.booklet.BookletView;
import fr.filrouge.booklet.Booklets;
import fr.filrouge.booklet.paper.BookletPaper;
import fr.filrouge.booklet.web.PageDesk;
import fr.filrouge.eligibility.RulesInForce;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.node.ObjectNode;

/** What is held of the person, and how to take it home. */
@Controller
class DataPages {

  private final MyBooklet mine;

  private final Booklets booklets;
  private final BookletPaper paper;
  private final RulesInForce rules;

  DataPages(MyBooklet mine, Booklets booklets, BookletPaper paper, RulesInForce rules) {
    this.mine = mine;
    this.booklets = booklets;
    this.paper = paper;
    this.rules = rules;
  }

  @GetMapping("/mon-parcours/donnees")
  String data(Model model) {
    BookletView view = mine.get();
    model.addAttribute("booklet", view.booklet());
    return "learner/data";
  }

  /** The whole booklet on paper. */
  @GetMapping(path = "/mon-parcours/livret.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
  ResponseEntity<byte[]> paper() {
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"livret.pdf\"")
        .body(paper.pdf(whole(), rules.take().book()));
  }

  /** The same as programs read it, in the form of the booklet's schema. */
  @GetMapping(path = "/mon-parcours/donnees.json", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<ObjectNode> data() {
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"livret.json\"")
        .body(BookletJson.write(whole().booklet()));
  }

  private BookletView whole() {
    BookletView seen = mine.get();
    return booklets
        .findWhole(seen.booklet().id(), seen.standing().account())
        .orElseThrow(PageDesk::missing);
  }
}
