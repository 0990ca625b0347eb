package fr.filrouge.caseload.imports;

import fr.filrouge.access.Account;
import fr.filrouge.booklet.Booklets;
import fr.filrouge.booklet.Caseload;
import fr.filrouge.booklet.Followed;
import fr.filrouge.booklet.Identity;
import fr.filrouge.booklet.Names;
import fr.filrouge.caseload.TypedIdentity;
import fr.filrouge.caseload.imports.ImportedRow.Choice;
import fr.filrouge.situation.InvalidInput;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What each line of an import would become. A booklet that its author does not follow is told of by
 * no line: that there is one is only learned by opening another.
 */
final class Preview {

  private final List<Seen> rows = new ArrayList<>();

  /**
   * A line as it stands.
   *
   * @param texts as they are in the file, by name of field
   * @param faults what is wrong with them, by name of field
   * @param twin an earlier line for the same person
   * @param known a booklet of perhaps the same person that the author follows
   */
  record Seen(
      ImportedRow row,
      RowState state,
      Map<String, String> texts,
      Map<String, String> faults,
      @Nullable Identity identity,
      @Nullable Seen twin,
      Caseload.@Nullable Item known) {}

  /** The lines are read last: a booklet that is opened meanwhile is no double of its own line. */
  static Preview of(
      Import brought, Imports imports, Booklets booklets, Account author, LocalDate today) {
    Map<String, Caseload.Item> followed = new HashMap<>();
    for (Followed each : booklets.followed(author).booklets()) {
      if (each.item().status() == Caseload.Status.OPEN) {
        followed.put(person(each.item()), each.item());
      }
    }
    Preview preview = new Preview();
    Map<String, Seen> first = new HashMap<>();
    for (ImportedRow row : imports.rows(brought.id())) {
      preview.rows.add(seen(row, brought, followed, first, today));
    }
    return preview;
  }

  private static String person(Caseload.Item item) {
    return Names.person(new Identity(item.givenName(), item.familyName(), item.birthDate()));
  }

  private static Seen seen(
      ImportedRow row,
      Import brought,
      Map<String, Caseload.Item> followed,
      Map<String, Seen> first,
      LocalDate today) {
    Map<String, String> texts = new LinkedHashMap<>();
    row.texts(brought.columns()).forEach((column, text) -> texts.put(column.field(), text));
    try {
      Identity identity = TypedIdentity.read(texts, today);
      String person = Names.person(identity);
      Seen twin = first.get(person);
      Caseload.Item known = followed.get(person);
      RowState state = state(row, twin != null, known != null);
      Seen seen = new Seen(row, state, texts, Map.of(), identity, twin, known);
      if (state != RowState.SKIPPED) {
        first.putIfAbsent(person, seen);
      }
      return seen;
    } catch (InvalidInput input) {
      Map<String, String> faults = new LinkedHashMap<>();
      input.problems().forEach(p -> faults.putIfAbsent(p.pointer().substring(1), p.detail()));
      RowState state = row.choice() == Choice.SKIP ? RowState.SKIPPED : RowState.TO_CORRECT;
      return new Seen(row, state, texts, faults, null, null, null);
    }
  }

  private static RowState state(ImportedRow row, boolean twin, boolean known) {
    if (row.opened() != null) {
      return RowState.OPENED;
    }
    if (row.choice() != null) {
      return row.choice() == Choice.SKIP ? RowState.SKIPPED : RowState.READY;
    }
    if (twin) {
      return RowState.TWICE_IN_FILE;
    }
    return known || row.perhapsKnown() ? RowState.PERHAPS_KNOWN : RowState.READY;
  }

  List<Seen> rows() {
    return rows;
  }

  List<Seen> in(RowState state) {
    return rows.stream().filter(seen -> seen.state() == state).toList();
  }

  int count(RowState state) {
    return in(state).size();
  }

  Optional<Seen> row(int number) {
    return rows.stream().filter(seen -> seen.row().number() == number).findFirst();
  }

  /** The next line after this one, or else the first, that somebody has to look at. */
  Optional<Seen> nextWaiting(int after) {
    List<Seen> waiting = rows.stream().filter(seen -> seen.state().waits()).toList();
    return waiting.stream()
        .filter(seen -> seen.row().number() > after)
        .findFirst()
        .or(() -> waiting.stream().findFirst());
  }
}
