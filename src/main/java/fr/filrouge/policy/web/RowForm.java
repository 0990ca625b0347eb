package fr.filrouge.policy.web;

import fr.filrouge.frame.Form;
import fr.filrouge.policy.Edit;
import fr.filrouge.policy.PolicyRefusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;

/**
 * A row as a form sends it back: for each column its heading, the text that was shown, what is
 * typed now, and the codes that are ticked. What is typed counts when it was changed, or else what
 * is ticked.
 */
record RowForm(List<Cell> cells) {

  private static final int MOST_COLUMNS = 80;

  /** No cell holds as many: a text beyond is refused, and this much of it is shown again. */
  private static final int MOST_CHARACTERS = 1_000;

  /** One cell of the form. */
  record Cell(String heading, String old, String text) {}

  static RowForm read(MultiValueMap<String, String> sent) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < MOST_COLUMNS && sent.containsKey("h" + i); i++) {
      cells.add(new Cell(first(sent, "h" + i), first(sent, "o" + i).strip(), text(sent, i)));
    }
    return new RowForm(cells);
  }

  private static String text(MultiValueMap<String, String> sent, int i) {
    String typed = first(sent, "c" + i).strip();
    boolean ticks = sent.containsKey("t" + i);
    if (!ticks || !typed.equals(first(sent, "o" + i).strip())) {
      return typed;
    }
    return String.join(", ", sent.getOrDefault("k" + i, List.of()));
  }

  private static String first(MultiValueMap<String, String> sent, String name) {
    List<String> texts = sent.getOrDefault(name, List.of());
    if (texts.size() > 1) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    String first = texts.isEmpty() ? null : texts.get(0);
    return first == null ? "" : cut(first);
  }

  /** What is typed; of a text that is too long, enough to be refused for that. */
  static String cut(String text) {
    return text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) + "…" : text;
  }

  /** What it changes. */
  List<Edit> edits(String sheet, String row) {
    return cells.stream()
        .filter(cell -> !cell.old().equals(cell.text()))
        .<Edit>map(cell -> new Edit.SetCell(sheet, row, cell.heading(), cell.old(), cell.text()))
        .toList();
  }

  /** The form again, with what is wrong at each cell. */
  Form refused(PolicyRefusal refusal) {
    Map<String, String> typed = new HashMap<>();
    Map<String, String> faults = new HashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = cells.get(i);
      typed.put(cell.heading(), cell.text());
      int place = i;
      refusal.faults().stream()
          .filter(fault -> fault.column().equals(cell.heading()))
          .findFirst()
          .ifPresent(fault -> faults.put("c" + place, "Attendu : " + fault.expected() + "."));
    }
    if (faults.isEmpty()) {
      Object current = refusal.details().get("current");
      faults.put(
          "",
          refusal.sentence() + (current == null ? "" : " Il y a maintenant « " + current + " »."));
    }
    return new Form(typed, faults);
  }
}
