package fr.filrouge.caseload;

import fr.filrouge.access.Account;
import fr.filrouge.booklet.Booklets;
import fr.filrouge.booklet.Caseload;
import fr.filrouge.booklet.Followed;
import fr.filrouge.booklet.Relation;
import fr.filrouge.booklet.Visits;
import fr.filrouge.frame.DayInWords;
import fr.filrouge.frame.Form;
import fr.filrouge.situation.InvalidInput;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Finds a person among the booklets one may see. Nothing is listed before a search but what one saw
 * last; names come in the body of a request, never in its address.
 */
@Controller
class SearchPages {

  private static final int MOST = 10;
  private static final int RECENT = 3;

  private final Booklets booklets;
  private final Visits visits;
  private final CaseloadDesk desk;

  SearchPages(Booklets booklets, Visits visits, CaseloadDesk desk) {
    this.booklets = booklets;
    this.visits = visits;
    this.desk = desk;
  }

  /** A request to join, of which one is told nothing but the answer. */
  record Asked(DayInWords since, String state) {}

  @GetMapping("/recherche")
  String search(Model model) {
    Account reader = desk.opener();
    List<Followed> followed = booklets.followed(reader).booklets();
    List<Caseload.Item> seen = seen(reader, followed);
    List<Caseload.Item> changed = changed(reader, followed);
    desk.listed(reader, Stream.concat(seen.stream(), changed.stream()).toList());
    model.addAttribute("form", Form.BLANK);
    model.addAttribute("seen", seen.stream().map(Found::of).toList());
    model.addAttribute("changed", changed.stream().map(Found::of).toList());
    model.addAttribute("asked", asked(reader));
    return "caseload/search";
  }

  private List<Caseload.Item> seen(Account reader, List<Followed> followed) {
    Map<Object, Caseload.Item> items =
        followed.stream().map(Followed::item).collect(Collectors.toMap(Caseload.Item::id, i -> i));
    return visits.latest(reader.id(), MOST).stream()
        .map(items::get)
        .filter(Objects::nonNull)
        .limit(RECENT)
        .toList();
  }

  /** Where somebody else wrote last. */
  private static List<Caseload.Item> changed(Account reader, List<Followed> followed) {
    return followed.stream()
        .filter(f -> f.newsOfAnotherThan(reader.id()).isPresent())
        .sorted(
            Comparator.comparing(
                    (Followed f) -> f.newsOfAnotherThan(reader.id()).orElseThrow().at())
                .reversed())
        .limit(RECENT)
        .map(Followed::item)
        .toList();
  }

  private List<Asked> asked(Account reader) {
    return booklets.joinRequests(reader).stream()
        .map(
            asked ->
                new Asked(
                    DayInWords.of(asked.request().at(), desk.today()),
                    asked.request().state().label()))
        .limit(RECENT)
        .toList();
  }

  @PostMapping("/recherche")
  String find(@RequestParam Map<String, String> typed, Model model) {
    Account reader = desk.opener();
    try {
      List<Caseload.Item> found = found(reader, typed);
      List<Caseload.Item> shown = found.subList(0, Math.min(MOST, found.size()));
      desk.listed(reader, shown);
      model.addAttribute("form", Form.with(typed));
      model.addAttribute("found", shown.stream().map(Found::of).toList());
      model.addAttribute("tooMany", found.size() > MOST);
    } catch (InvalidInput input) {
      model.addAttribute("form", Form.refused(typed, input));
    }
    return "caseload/search";
  }

  private List<Caseload.Item> found(Account reader, Map<String, String> typed) {
    String words = typed.getOrDefault("nom", "").strip();
    LocalDate born = day(typed.getOrDefault("naissance", "").strip());
    if (words.isEmpty() && born == null) {
      throw new InvalidInput("?nom", "Tapez un nom, un prénom, ou une date de naissance.");
    }
    Caseload wanted =
        new Caseload(
            null,
            null,
            null,
            null,
            null,
            null,
            words.isEmpty() ? null : words,
            born,
            MOST + 1,
            null);
    List<Caseload.Item> items = new ArrayList<>(booklets.list(wanted, reader).items());
    items.removeIf(item -> item.relation() == Relation.SELF);
    return items;
  }

  static @Nullable LocalDate day(String text) {
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new InvalidInput("?naissance", "Une date est attendue, par exemple 1990-05-31.");
    }
  }
}
