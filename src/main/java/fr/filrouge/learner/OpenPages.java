package fr.filrouge.learner;

import fr.filrouge.booklet.BookletView;
import fr.filrouge.eligibility.Decision;
import fr.filrouge.frame.DayInWords;
import fr.filrouge.rules.DecisionOutcome;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What is open to the person: what is, what one answer would tell, and the rest by reason. */
@Controller
class OpenPages {

  private final MyBooklet mine;

  OpenPages(MyBooklet mine) {
    this.mine = mine;
  }

  /**
   * One measure.
   *
   * @param until until when it is open, or from when
   */
  record Line(String code, String label, String description, @Nullable DayInWords until) {

    static Line of(Decision decision, LocalDate today) {
      LocalDate day = decision.openUntil() == null ? decision.opensOn() : decision.openUntil();
      return new Line(
          decision.measure().code(),
          decision.measure().label(),
          decision.measure().description(),
          day == null ? null : DayInWords.of(day, today));
    }
  }

  @GetMapping("/mon-parcours/ouvert")
  String open(Model model) {
    BookletView view = mine.get();
    List<Decision> decisions = mine.ask(view).answer().assessment().decisions();
    model.addAttribute("open", lines(decisions, d -> d.outcome() == DecisionOutcome.ELIGIBLE));
    model.addAttribute("one", lines(decisions, d -> lacks(d, 1, 1)));
    model.addAttribute("several", lines(decisions, d -> lacks(d, 2, Integer.MAX_VALUE)));
    model.addAttribute(
        "closed", lines(decisions, d -> d.outcome() == DecisionOutcome.NOT_ELIGIBLE));
    model.addAttribute(
        "later", lines(decisions, d -> d.outcome() == DecisionOutcome.NOT_AVAILABLE));
    return "learner/open";
  }

  private List<Line> lines(List<Decision> decisions, Predicate<Decision> wanted) {
    return decisions.stream().filter(wanted).map(d -> Line.of(d, mine.today())).toList();
  }

  private static boolean lacks(Decision decision, int least, int most) {
    int missing = decision.missing().size();
    return decision.outcome() == DecisionOutcome.UNDETERMINED
        && missing >= least
        && missing <= most;
  }
}
