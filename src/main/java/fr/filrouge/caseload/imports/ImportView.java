package fr.filrouge.caseload.imports;

import fr.filrouge.booklet.Caseload;
import fr.filrouge.caseload.imports.Preview.Seen;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The lines of an import in one state, a page at a time, and how many are in each.
 *
 * @param done how many booklets are open, of how many the author asked for so far
 */
record ImportView(
    ImportHead head,
    int total,
    List<Pile> piles,
    RowState state,
    List<Row> rows,
    int page,
    int pages,
    int ready,
    int waiting,
    int done,
    List<Caseload.Item> known) {

  private static final int ROWS_OF_A_PAGE = 50;

  /** The lines in one state. */
  record Pile(String label, int count, String address, boolean chosen) {}

  /** A line as a page shows it. */
  record Row(
      int number,
      Map<String, String> texts,
      String name,
      Map<String, String> faults,
      String reason,
      @Nullable String booklet,
      boolean correctable) {

    static Row of(Seen seen) {
      String name = (seen.texts().get("familyName") + " " + seen.texts().get("givenName")).strip();
      return new Row(
          seen.row().number(),
          seen.texts(),
          name.isEmpty() ? "sans nom" : name,
          seen.faults(),
          reason(seen),
          seen.row().opened() == null ? null : "/livrets/" + seen.row().opened(),
          seen.row().opened() == null);
    }

    private static String reason(Seen seen) {
      return switch (seen.state()) {
        case TO_CORRECT -> String.join(" ", seen.faults().values());
        case TWICE_IN_FILE ->
            "La même personne est à la ligne "
                + Objects.requireNonNull(seen.twin()).row().number()
                + ".";
        case PERHAPS_KNOWN ->
            seen.known() == null
                ? "Un livret est déjà ouvert à ce nom et à cette date de naissance."
                : "Vous suivez déjà quelqu’un à ce nom, né le même jour : vous êtes "
                    + seen.known().relation().label()
                    + ".";
        case READY, OPENED, SKIPPED -> "";
      };
    }
  }

  static ImportView of(ImportHead head, Preview preview, String wanted, int page) {
    RowState state = state(preview, wanted);
    List<Seen> all = preview.in(state);
    int pages = Math.max(1, (all.size() + ROWS_OF_A_PAGE - 1) / ROWS_OF_A_PAGE);
    int shown = Math.max(1, Math.min(page, pages));
    List<Seen> rows =
        all.subList((shown - 1) * ROWS_OF_A_PAGE, Math.min(shown * ROWS_OF_A_PAGE, all.size()));
    return new ImportView(
        head,
        preview.rows().size(),
        piles(preview, state, head.address()),
        state,
        rows.stream().map(Row::of).toList(),
        shown,
        pages,
        preview.count(RowState.READY),
        (int) preview.rows().stream().filter(seen -> seen.state().waits()).count(),
        preview.count(RowState.OPENED),
        rows.stream().map(Seen::known).filter(Objects::nonNull).toList());
  }

  /** What was asked for, or else what is to be looked at first. */
  private static RowState state(Preview preview, String wanted) {
    return Arrays.stream(RowState.values())
        .filter(state -> state.name().equals(wanted))
        .findFirst()
        .or(
            () ->
                Arrays.stream(RowState.values())
                    .filter(state -> preview.count(state) > 0)
                    .findFirst())
        .orElse(RowState.READY);
  }

  private static List<Pile> piles(Preview preview, RowState chosen, String address) {
    List<Pile> piles = new ArrayList<>();
    for (RowState state : RowState.values()) {
      int count = preview.count(state);
      if (count > 0 || state == RowState.READY) {
        piles.add(
            new Pile(
                state.label(),
                count,
                address + "?etat=" + state.name() + "#lignes",
                state == chosen));
      }
    }
    return piles;
  }

  public @Nullable String before() {
    return page > 1 ? at(page - 1) : null;
  }

  public @Nullable String after() {
    return page < pages ? at(page + 1) : null;
  }

  private String at(int other) {
    return head.address() + "?etat=" + state.name() + "&page=" + other + "#lignes";
  }
}
