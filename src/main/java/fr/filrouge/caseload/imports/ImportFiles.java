package fr.filrouge.caseload.imports;

import fr.filrouge.spreadsheet.SpreadsheetFile;
import fr.filrouge.spreadsheet.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The files around an import: one to begin with, and the lines that still wait, with the reason.
 */
@Controller
class ImportFiles {

  private static final String CSV_TYPE = "text/csv;charset=UTF-8";

  private final ImportDesk desk;

  ImportFiles(ImportDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/imports/modele.xlsx")
  ResponseEntity<byte[]> sampleXlsx() {
    desk.author();
    return file(SpreadsheetFile.XLSX_TYPE, "modele.xlsx", SpreadsheetFile.xlsx(List.of(sample())));
  }

  @GetMapping("/imports/modele.csv")
  ResponseEntity<String> sampleCsv() {
    desk.author();
    return file(CSV_TYPE, "modele.csv", SpreadsheetFile.csv(sample()));
  }

  private static Table sample() {
    return Table.ofTexts(
        "Liste",
        List.of(
            Arrays.stream(Column.values()).map(Column::label).toList(),
            List.of("Exemple", "Camille", "31/05/1990"),
            List.of("Fictif", "Dominique", "02/11/1987")));
  }

  @GetMapping("/imports/{id}/lignes-a-revoir.xlsx")
  ResponseEntity<byte[]> waitingXlsx(@PathVariable String id) {
    return file(
        SpreadsheetFile.XLSX_TYPE,
        "lignes-a-revoir.xlsx",
        SpreadsheetFile.xlsx(List.of(waiting(id))));
  }

  @GetMapping("/imports/{id}/lignes-a-revoir.csv")
  ResponseEntity<String> waitingCsv(@PathVariable String id) {
    return file(CSV_TYPE, "lignes-a-revoir.csv", SpreadsheetFile.csv(waiting(id)));
  }

  private Table waiting(String id) {
    Import brought = desk.matched(id);
    List<List<String>> lines = new ArrayList<>();
    List<String> headings =
        new ArrayList<>(Arrays.stream(Column.values()).map(Column::label).toList());
    headings.addAll(List.of("Ligne", "État", "Raison"));
    lines.add(headings);
    desk.preview(brought).rows().stream()
        .filter(seen -> seen.state().waits())
        .map(ImportFiles::line)
        .forEach(lines::add);
    return Table.ofTexts("À revoir", lines);
  }

  private static List<String> line(Preview.Seen seen) {
    ImportView.Row row = ImportView.Row.of(seen);
    List<String> line = new ArrayList<>();
    for (Column column : Column.values()) {
      line.add(row.texts().getOrDefault(column.field(), ""));
    }
    line.addAll(List.of(String.valueOf(row.number()), seen.state().label(), row.reason()));
    return line;
  }

  private static <T> ResponseEntity<T> file(String type, String name, T content) {
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, type)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .cacheControl(CacheControl.noStore())
        .body(content);
  }
}
