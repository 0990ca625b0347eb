package fr.filrouge.caseload;

import fr.filrouge.access.Account;
import fr.filrouge.booklet.Booklets;
import fr.filrouge.booklet.Followed;
import fr.filrouge.booklet.Gist;
import fr.filrouge.booklet.Party;
import fr.filrouge.booklet.Todo;
import fr.filrouge.spreadsheet.SpreadsheetFile;
import fr.filrouge.spreadsheet.Table;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list one has on the page, for a French spreadsheet. */
@Controller
class ExportPages {

  private static final List<String> HEADINGS =
      List.of(
          "Nom",
          "Prénom",
          "Date de naissance",
          "Parcours",
          "Référent",
          "Prochaine étape",
          "Échéance",
          "Dernière nouvelle",
          "À faire");

  private final Booklets booklets;
  private final CaseloadDesk desk;

  ExportPages(Booklets booklets, CaseloadDesk desk) {
    this.booklets = booklets;
    this.desk = desk;
  }

  /** Recalls whose data it is before anything leaves. */
  @GetMapping("/suivi/export")
  String recall(@RequestParam Map<String, String> address, Model model) {
    Filters filters = Filters.of(address);
    model.addAttribute("asked", filters.asked());
    model.addAttribute(
        "count",
        booklets.followed(desk.follower()).booklets().stream()
            .filter(filters.keeping(desk.today()))
            .count());
    return "caseload/export";
  }

  @GetMapping("/suivi.csv")
  ResponseEntity<String> csv(@RequestParam Map<String, String> address) {
    return file("text/csv;charset=UTF-8", "suivi.csv", SpreadsheetFile.csv(table(address)));
  }

  @GetMapping("/suivi.xlsx")
  ResponseEntity<byte[]> xlsx(@RequestParam Map<String, String> address) {
    return file(
        SpreadsheetFile.XLSX_TYPE, "suivi.xlsx", SpreadsheetFile.xlsx(List.of(table(address))));
  }

  private static <T> ResponseEntity<T> file(String type, String name, T content) {
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, type)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .cacheControl(CacheControl.noStore())
        .body(content);
  }

  private Table table(Map<String, String> address) {
    Account reader = desk.follower();
    List<Followed> found =
        booklets.followed(reader).booklets().stream()
            .filter(Filters.of(address).keeping(desk.today()))
            .toList();
    desk.listed(reader, found.stream().map(Followed::item).toList());
    return Table.ofTexts(
        "Suivi",
        Stream.concat(Stream.of(HEADINGS), found.stream().map(ExportPages::cells)).toList());
  }

  private static List<String> cells(Followed followed) {
    Gist.Due next = followed.gist().next();
    Party referent = followed.item().referent();
    return List.of(
        followed.item().familyName().value(),
        followed.item().givenName().value(),
        followed.item().birthDate().toString(),
        Filters.word(followed.item().status()),
        referent == null ? "" : referent.name(),
        next == null ? "" : next.title().value(),
        next == null ? "" : next.on().toString(),
        followed.lastNewsOn().toString(),
        followed.todos().stream()
            .map(Todo::cause)
            .map(Todo.Cause::label)
            .collect(Collectors.joining(", ")));
  }
}
