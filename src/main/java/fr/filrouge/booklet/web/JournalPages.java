package fr.filrouge.booklet.web;

import fr.filrouge.booklet.Booklets;
import fr.filrouge.booklet.History;
import fr.filrouge.booklet.Journal;
import fr.filrouge.booklet.Page;
import fr.filrouge.booklet.Section;
import fr.filrouge.booklet.WriteJournal;
import fr.filrouge.booklet.web.Begun.LongText;
import fr.filrouge.booklet.web.Labels.Option;
import fr.filrouge.frame.DayInWords;
import fr.filrouge.frame.Form;
import fr.filrouge.frame.Said;
import fr.filrouge.pathway.ItemId;
import fr.filrouge.situation.InvalidInput;
import fr.filrouge.situation.Restriction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The whole journal, and the history of changes. Words looked for never stand in an address. */
@Controller
class JournalPages {

  static final String ENTRIES = "journal";

  private static final int PAGE = 20;
  private static final LongText ENTRY = new LongText("f", "text", ENTRIES);

  private final BookletDoor door;
  private final Booklets booklets;
  private final PageDesk desk;
  private final Begun begun;

  JournalPages(BookletDoor door, Booklets booklets, PageDesk desk, Begun begun) {
    this.door = door;
    this.booklets = booklets;
    this.desk = desk;
    this.begun = begun;
  }

  /** What was changed, by whom and when. */
  record HistoryRow(String what, String by, DayInWords at, String time) {

    private static HistoryRow of(History.Entry entry, Opened opened) {
      return new HistoryRow(
          entry.event().label(),
          entry.by().name(),
          opened.day(entry.at()),
          DayInWords.time(entry.at()));
    }
  }

  @GetMapping("/livrets/{id}/journal")
  ModelAndView journal(
      @PathVariable String id, @RequestParam(required = false) @Nullable String suite) {
    Opened opened = door.open(id, "journal", Section.JOURNAL);
    return page(opened, suite, Form.BLANK);
  }

  @GetMapping(path = "/livrets/{id}/journal", params = "vue=historique")
  ModelAndView history(
      @PathVariable String id, @RequestParam(required = false) @Nullable String suite) {
    Opened opened = door.open(id, "historique", Section.HISTORY);
    Page<History.Entry> page =
        booklets.history(opened.id(), desk.account(), PAGE, suite).orElseThrow(PageDesk::missing);
    Map<String, Object> model = new HashMap<>();
    model.put("bar", Bar.of(opened, "journal"));
    model.put("rows", page.items().stream().map(e -> HistoryRow.of(e, opened)).toList());
    put(model, page.next());
    return BookletDoor.page("history", model, Form.BLANK);
  }

  private static void put(Map<String, Object> model, @Nullable String next) {
    if (next != null) {
      model.put("next", next);
    }
  }

  private ModelAndView page(Opened opened, @Nullable String from, Form form) {
    Page<Journal.Entry> page =
        booklets.journal(opened.id(), desk.account(), PAGE, from).orElseThrow(PageDesk::missing);
    Begun.Texts entry = begun.of(opened, ENTRY);
    Map<String, Object> model = model(opened, page.items());
    put(model, page.next());
    model.put("kept", entry.under(Optional.empty()));
    model.put("filter", Form.BLANK);
    return BookletDoor.page("journal", model, entry.in(form));
  }

  private static Map<String, Object> model(Opened opened, List<Journal.Entry> entries) {
    List<Option> places = Places.of(opened.rights(), Section.JOURNAL);
    Map<String, Object> model = new HashMap<>();
    model.put("bar", Bar.of(opened, "journal"));
    model.put("rows", entries.stream().map(entry -> EntryRow.of(entry, opened)).toList());
    model.put("places", places);
    model.put("mayWrite", opened.isOpen() && !places.isEmpty());
    model.put("authors", Labels.orNone("Tout le monde", authors(opened)));
    model.put("key", ItemId.fresh().value());
    model.put("found", false);
    return model;
  }

  /** Those who wrote, as far as the entries at hand tell. */
  private static List<Option> authors(Opened opened) {
    Map<String, String> names = new TreeMap<>();
    all(opened).forEach(entry -> names.put(entry.by().account().value(), entry.by().name()));
    return names.entrySet().stream().map(e -> new Option(e.getKey(), e.getValue())).toList();
  }

  private static List<Journal.Entry> all(Opened opened) {
    List<Journal.Entry> all = new ArrayList<>(opened.booklet().journal().latest());
    for (Restriction restriction : Restriction.values()) {
      all.addAll(opened.booklet().restricted(restriction).written().latest());
    }
    all.sort(Comparator.comparing(Journal.Entry::at));
    Collections.reverse(all);
    return all;
  }

  /** Looks for entries; what is looked for travels in the form alone. */
  @PostMapping("/livrets/{id}/journal/recherche")
  ModelAndView find(@PathVariable String id, @RequestParam MultiValueMap<String, String> all) {
    Sent sent = new Sent(all);
    Opened opened = door.open(id, "journal", Section.JOURNAL);
    Opened whole =
        booklets
            .findWhole(opened.id(), desk.account())
            .map(view -> new Opened(view, opened.rules(), opened.today()))
            .orElseThrow(PageDesk::missing);
    Form filter;
    List<Journal.Entry> found = List.of();
    try {
      JournalFilter wanted = JournalFilter.of(sent);
      found = all(whole).stream().filter(wanted::keeps).toList();
      filter = Form.with(sent.typed());
    } catch (InvalidInput input) {
      filter = Form.refused(sent.typed(), input);
    }
    Map<String, Object> model = model(whole, found);
    model.put("filter", filter);
    model.put("found", true);
    return BookletDoor.page("journal", model, Form.BLANK);
  }

  @PostMapping("/livrets/{id}/journal")
  ModelAndView write(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> all,
      RedirectAttributes next) {
    Sent sent = new Sent(all);
    Opened opened = door.open(id, "journal", Section.JOURNAL);
    if (Begun.isForLater(sent)) {
      begun.keep(opened, sent, ENTRY);
      Said.done(next, "Votre brouillon est gardé. Vous seul le voyez.");
      return new ModelAndView("redirect:/livrets/" + id + "/journal");
    }
    ItemId item = sent.item(opened.reader(), id + "/journal");
    Optional<Form> refused =
        door.refused(
            id,
            sent,
            () ->
                new WriteJournal(
                    item, sent.note("text"), sent.oneIfAny(Restriction.class, "section")));
    if (refused.isPresent()) {
      return page(opened, null, refused.get());
    }
    begun.forget(opened, ENTRY);
    Said.done(next, "C’est écrit dans le journal.");
    boolean onePage = sent.text("from").equals("livret");
    return new ModelAndView("redirect:/livrets/" + id + (onePage ? "#journal" : "/journal"));
  }
}
