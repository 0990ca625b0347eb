package fr.filrouge.learner;

import fr.filrouge.booklet.BookletView;
import fr.filrouge.booklet.Booklets;
import fr.filrouge.booklet.Journal;
import fr.filrouge.booklet.MaskItem;
import fr.filrouge.booklet.Masked;
import fr.filrouge.booklet.WriteJournal;
import fr.filrouge.booklet.web.PageDesk;
import fr.filrouge.draft.DraftPlace;
import fr.filrouge.draft.Drafts;
import fr.filrouge.frame.DayInWords;
import fr.filrouge.frame.Form;
import fr.filrouge.frame.Said;
import fr.filrouge.pathway.FreeText;
import fr.filrouge.pathway.ItemId;
import fr.filrouge.situation.InvalidInput;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What everyone wrote, and the person's own words to them. */
@Controller
class MyJournalPages {

  private static final String PAGE = "/mon-parcours/journal";
  private static final int AT_ONCE = 20;

  private final MyBooklet mine;
  private final Booklets booklets;
  private final PageDesk desk;
  private final Drafts drafts;

  MyJournalPages(MyBooklet mine, Booklets booklets, PageDesk desk, Drafts drafts) {
    this.mine = mine;
    this.booklets = booklets;
    this.desk = desk;
    this.drafts = drafts;
  }

  /**
   * What somebody wrote.
   *
   * @param own whether the person wrote it, who may then take it back
   */
  record Line(
      String id,
      List<String> paragraphs,
      String by,
      DayInWords when,
      boolean own,
      boolean masked) {}

  @GetMapping(PAGE)
  ModelAndView read(@RequestParam(required = false) @Nullable String avant) {
    BookletView view = mine.get();
    Form begun =
        drafts
            .find(desk.account().id(), place(view))
            .map(draft -> Form.with(Map.of("text", draft.text())))
            .orElse(Form.BLANK);
    return page(view, avant, begun);
  }

  private static DraftPlace place(BookletView view) {
    return DraftPlace.of("journal", view.booklet().id().value());
  }

  private ModelAndView page(BookletView view, @Nullable String before, Form form) {
    var entries =
        booklets
            .journal(view.booklet().id(), desk.account(), AT_ONCE, before)
            .orElseThrow(PageDesk::missing);
    ModelAndView page = new ModelAndView("learner/journal");
    page.addObject("lines", entries.items().stream().map(this::line).toList());
    page.addObject("earlier", entries.next());
    page.addObject("latest", before == null);
    page.addObject("closed", view.booklet().closing() != null);
    page.addObject("key", ItemId.fresh().value());
    page.addObject("draft", place(view).value());
    page.addObject("form", form);
    if (form.isRefused()) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return page;
  }

  private Line line(Journal.Entry entry) {
    return new Line(
        entry.id().value(),
        entry.text().value().lines().filter(text -> !text.isBlank()).toList(),
        entry.by().name(),
        DayInWords.of(entry.at(), mine.today()),
        entry.by().account().equals(desk.account().id()),
        entry.masked() != null);
  }

  @PostMapping(PAGE)
  ModelAndView write(
      @RequestParam String text,
      @RequestParam String key,
      @RequestParam(defaultValue = "send") String go,
      RedirectAttributes next) {
    BookletView view = mine.get();
    if (go.equals("draft")) {
      drafts.keep(desk.account().id(), place(view), text, mine.clock().instant());
      Said.done(next, "Votre brouillon est gardé. Vous seul le voyez.");
      return new ModelAndView("redirect:" + PAGE);
    }
    try {
      ItemId id = ItemId.of(desk.account().id(), key, "journal");
      Optional<String> refusal =
          desk.change(view.booklet().id(), null, new WriteJournal(id, FreeText.text(text, "/text")))
              .refusal();
      if (refusal.isPresent()) {
        return page(view, null, Form.refused(Map.of("text", text), refusal.get()));
      }
    } catch (InvalidInput input) {
      return page(view, null, Form.refused(Map.of("text", text), input));
    }
    drafts.forget(desk.account().id(), place(view));
    Said.done(next, "Votre message est dans le journal.");
    return new ModelAndView("redirect:" + PAGE);
  }

  /** Words that are taken back are gone for good: it is confirmed. */
  @GetMapping(PAGE + "/{id}/retrait")
  ModelAndView confirmMasking(@PathVariable String id) {
    return masking(entry(id), Form.BLANK);
  }

  private Journal.Entry entry(String id) {
    return ItemId.parse(id)
        .flatMap(item -> booklets.journalEntry(mine.get().booklet().id(), desk.account(), item))
        .filter(entry -> entry.masked() == null)
        .orElseThrow(PageDesk::missing);
  }

  private ModelAndView masking(Journal.Entry entry, Form form) {
    ModelAndView page = new ModelAndView("learner/journal-mask");
    page.addObject("line", line(entry));
    page.addObject("form", form);
    if (form.isRefused()) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return page;
  }

  @PostMapping(PAGE + "/{id}/retrait")
  ModelAndView mask(@PathVariable String id, @RequestParam String reason, RedirectAttributes next) {
    Journal.Entry entry = entry(id);
    try {
      Optional<String> refusal =
          desk.change(
                  mine.get().booklet().id(),
                  null,
                  new MaskItem(Masked.Kind.JOURNAL, entry.id(), FreeText.line(reason, "/reason")))
              .refusal();
      if (refusal.isPresent()) {
        return masking(entry, Form.refused(Map.of("reason", reason), refusal.get()));
      }
    } catch (InvalidInput input) {
      return masking(entry, Form.refused(Map.of("reason", reason), input));
    }
    Said.done(
        next,
        entry.by().account().equals(desk.account().id())
            ? "Votre message est retiré."
            : "Votre demande est transmise à votre référent.");
    return new ModelAndView("redirect:" + PAGE);
  }
}
