package fr.filrouge.caseload;

import fr.filrouge.booklet.BookletId;
import fr.filrouge.booklet.BookletLaw;
import fr.filrouge.booklet.Booklets;
import fr.filrouge.booklet.Booklets.OfferedTransfer;
import fr.filrouge.booklet.SettleTransfer;
import fr.filrouge.booklet.web.PageDesk;
import fr.filrouge.frame.DayInWords;
import fr.filrouge.frame.Said;
import fr.filrouge.pathway.CivilDay;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The place of referent is offered to whoever reads this: yes or no, on one page. */
@Controller
class OfferPages {

  private final Booklets booklets;
  private final CaseloadDesk desk;
  private final PageDesk pages;
  private final BookletLaw law;

  OfferPages(Booklets booklets, CaseloadDesk desk, PageDesk pages, BookletLaw law) {
    this.booklets = booklets;
    this.desk = desk;
    this.pages = pages;
    this.law = law;
  }

  @GetMapping("/suivi/relais/{booklet}/{number}")
  String offer(@PathVariable String booklet, @PathVariable int number, Model model) {
    OfferedTransfer offered = open(booklet, number);
    LocalDate day = CivilDay.of(offered.transfer().offeredAt());
    LocalDate until = offered.transfer().coverUntil();
    model.addAttribute("address", "/suivi/relais/" + booklet + "/" + number);
    model.addAttribute("by", offered.transfer().offeredBy().name());
    model.addAttribute("since", DayInWords.of(day, desk.today()));
    model.addAttribute("until", until == null ? null : DayInWords.of(until, desk.today()));
    model.addAttribute("void", DayInWords.of(law.endOfOffer(day).minusDays(1), desk.today()));
    return "caseload/offer";
  }

  @PostMapping("/suivi/relais/{booklet}/{number}")
  String answer(
      @PathVariable String booklet,
      @PathVariable int number,
      @RequestParam boolean accepte,
      RedirectAttributes next) {
    desk.follower();
    BookletId id = BookletId.parse(booklet).orElseThrow(PageDesk::missing);
    Optional<String> refusal = pages.refusal(id, new SettleTransfer(number, accepte));
    if (refusal.isPresent()) {
      Said.notDone(next, refusal.get());
      return "redirect:/suivi";
    }
    Said.done(
        next,
        accepte
            ? "C’est fait : vous menez maintenant ce parcours."
            : "C’est noté : vous avez refusé ce relais.");
    return accepte ? "redirect:/livrets/" + id : "redirect:/suivi";
  }

  private OfferedTransfer open(String booklet, int number) {
    return booklets.followed(desk.follower()).offers().stream()
        .filter(o -> o.booklet().value().equals(booklet) && o.transfer().number() == number)
        .findFirst()
        .orElseThrow(PageDesk::missing);
  }
}
