package fr.filrouge.learner;

import fr.filrouge.booklet.BookletView;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What is held of the person, and how to take it home. */
@Controller
class DataPages {

  private final MyBooklet mine;

  DataPages(MyBooklet mine) {
    this.mine = mine;
  }

  @GetMapping("/mon-parcours/donnees")
  String data(Model model) {
    BookletView view = mine.get();
    model.addAttribute("booklet", view.booklet());
    model.addAttribute("export", "/api/v1/booklets/" + view.booklet().id() + "/export");
    return "learner/data";
  }
}
