package fr.filrouge.policy.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.access.web.Visitor;
import fr.filrouge.policy.api.Officer.Answer;
import fr.filrouge.spreadsheet.Cell;
import fr.filrouge.spreadsheet.Limits;
import fr.filrouge.spreadsheet.Line;
import fr.filrouge.spreadsheet.SpreadsheetFile;
import fr.filrouge.spreadsheet.Table;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A draft, and every door by which somebody can put a text in one of its cells. */
final class Doors {

  static final Limits LIMITS = Limits.of(501, 61).withSheets(40);
  private static final String PAGES = "/regles/brouillons";
  private static final int LONGEST_OF_A_WORKBOOK = 32_000;

  final Officer editor;
  final Visitor browser;
  final String draft;
  final String page;

  /** The sheets as they were downloaded the first time. */
  private final List<Table> taken = new ArrayList<>();

  private Doors(int port, String login, String draft) {
    this.editor = new Officer(port, login);
    this.browser = new Visitor(port);
    browser.signIn(login);
    this.draft = draft;
    this.page = PAGES + draft.substring(draft.lastIndexOf('/'));
  }

  /** Those of a draft that is begun for it. */
  static Doors of(int port, String login) {
    return to(port, login, new Officer(port, login).begin("Essai"));
  }

  /** Those of a draft that there is. */
  static Doors to(int port, String login, String draft) {
    return new Doors(port, login, draft);
  }

  /** Number of the last entry of the draft: the same as long as nothing is stored. */
  int revision() {
    for (JsonNode one : editor.get("/rule-drafts").json().path("items")) {
      if (draft.endsWith(one.path("id").asString())) {
        return one.path("revision").asInt();
      }
    }
    throw new IllegalStateException("the draft is gone");
  }

  String changes() {
    return editor.get(draft + "/differences").json().path("items").toString();
  }

  /** What each door answers to a text for one cell. */
  List<Refusal> write(String sheet, String row, String column, String text) {
    JsonNode cells = editor.get(draft + "/sheets/" + sheet + "/rows/" + row).json().path("cells");
    String old = cells.path(column).asString("");
    String heading = heading(sheet, column);
    String at = page + "/feuilles/" + sheet;
    Map<String, String> place = Map.of("row", row, "column", heading, "text", quoted(text));
    List<Refusal> answers = new ArrayList<>();
    answers.add(told("cell", editor.write(draft, sheet, row, column, old, text)));
    answers.add(
        told(
            "row",
            editor.post(draft + "/sheets/" + sheet + "/rows", row(row, cells, column, text))));
    answers.add(sent("form", at + "/lignes/" + row, Map.of("h0", heading, "o0", old, "c0", text)));
    answers.add(
        sent(
            "grid",
            at + "/cases",
            Map.of("row", row, "column", heading, "old", old, "text", text)));
    answers.add(sent("paste, shown", at + "/collage", place));
    answers.add(sent("paste, written", at + "/collage/application", place));
    if (text.length() < LONGEST_OF_A_WORKBOOK && !text.contains("\0")) {
      answers.add(told("workbook", uploaded(workbook(sheet, row, heading, text))));
    }
    return answers;
  }

  private String heading(String sheet, String column) {
    for (JsonNode one : editor.get(draft + "/sheets/" + sheet).json().path("columns")) {
      if (one.path("id").asString().equals(column)) {
        return one.path("label").asString();
      }
    }
    throw new IllegalArgumentException(column);
  }

  private static String row(String after, JsonNode cells, String column, String text) {
    ObjectNode copied = ((ObjectNode) cells).deepCopy().put(column, text);
    ObjectNode body = JsonMapper.shared().createObjectNode().put("after", after);
    body.set("cells", copied);
    return body.toString();
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\"", "\"\"") + "\"";
  }

  /** What a program and a browser are answered to a workbook. */
  List<Refusal> upload(byte[] workbook) {
    HttpResponse<String> page =
        browser.upload(PAGES, "/regles/classeur", Map.of("draft", id()), "regles.xlsx", workbook);
    return List.of(told("workbook", uploaded(workbook)), followed("workbook, by a page", page));
  }

  private Answer uploaded(byte[] workbook) {
    return editor.sendFile(draft + "/workbook", workbook);
  }

  String id() {
    return draft.substring(draft.lastIndexOf('/') + 1);
  }

  /** The workbook of this draft as it is downloaded. */
  byte[] workbook() {
    return browser.download(page + "/classeur.xlsx");
  }

  private byte[] workbook(String sheet, String row, String heading, String text) {
    return changed(
        sheet,
        lines -> {
          int column = lines.get(0).cells().indexOf(Cell.text(heading));
          return lines.stream()
              .map(line -> line.textAt(0).equals(row) ? with(line, column, text) : line)
              .toList();
        });
  }

  /** The workbook of this draft with other lines in one sheet. */
  byte[] changed(String sheet, UnaryOperator<List<Line>> lines) {
    if (taken.isEmpty()) {
      taken.addAll(SpreadsheetFile.read(workbook(), LIMITS));
    }
    return SpreadsheetFile.xlsx(
        taken.stream()
            .map(
                table ->
                    table.name().equals(sheet)
                        ? new Table(
                            table.name(),
                            table.hidden(),
                            table.hiddenColumns(),
                            lines.apply(table.lines()))
                        : table)
            .toList());
  }

  static Line with(Line line, int column, String text) {
    List<Cell> cells = new ArrayList<>(line.cells());
    while (cells.size() <= column) {
      cells.add(Cell.BLANK);
    }
    cells.set(column, Cell.text(text));
    return new Line(line.number(), line.hidden(), cells);
  }

  /** What a page answers to a form. */
  Refusal sent(String door, String address, Map<String, String> form) {
    return followed(door, browser.submit(PAGES, address, form));
  }

  private Refusal followed(String door, HttpResponse<String> answer) {
    String body =
        answer
            .headers()
            .firstValue("Location")
            .map(next -> browser.get(next).body())
            .orElse(answer.body());
    return Refusal.ofPage(door, answer.statusCode(), body);
  }

  static Refusal told(String door, Answer answer) {
    return Refusal.ofProblem(door, answer);
  }

  /** Expects that something does not change what the draft says, nor adds to what happened. */
  void unchangedBy(Runnable attack) {
    int revision = revision();
    String changes = changes();
    attack.run();
    assertThat(revision()).as("nothing is stored").isEqualTo(revision);
    assertThat(changes()).isEqualTo(changes);
  }
}
