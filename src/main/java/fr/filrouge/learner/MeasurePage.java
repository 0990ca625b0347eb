package fr.filrouge.learner;

import fr.filrouge.booklet.AssessBooklet;
import fr.filrouge.booklet.BookletView;
import fr.filrouge.booklet.web.PageDesk;
import fr.filrouge.eligibility.Assessment;
import fr.filrouge.eligibility.web.ExplainMeasure;
import fr.filrouge.frame.DayInWords;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Why a measure is open to the person, or not, or not yet known. */
@Controller
class MeasurePage {

  private final MyBooklet mine;
  private final ExplainMeasure explain;

  MeasurePage(MyBooklet mine, ExplainMeasure explain) {
    this.mine = mine;
    this.explain = explain;
  }

  @GetMapping("/mon-parcours/mesures/{code}")
  String why(@PathVariable String code, Model model) {
    BookletView view = mine.get();
    MyBooklet.Asked asked = mine.ask(view);
    AssessBooklet.Answer answer = asked.answer();
    Assessment assessment = answer.assessment();
    model.addAttribute(
        "measure",
        explain
            .of(
                code,
                assessment,
                asked.by().book(),
                view.assessedSituation(mine.today()),
                "D’après votre livret")
            .orElseThrow(PageDesk::missing));
    model.addAttribute("version", assessment.ruleVersion());
    model.addAttribute("day", DayInWords.day(mine.today(), mine.today()));
    model.addAttribute("closed", view.booklet().closing() != null);
    return "learner/measure";
  }
}
