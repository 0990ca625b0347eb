package fr.filrouge.rules;

import fr.filrouge.rules.CellGrammar.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one row that are not about facts; each fault is told at its cell. */
final class RowReader {

  private final Sheet sheet;
  private final Sheet.Row row;
  private final Faults faults;

  RowReader(Sheet sheet, Sheet.Row row, Faults faults) {
    this.sheet = sheet;
    this.row = row;
    this.faults = faults;
  }

  /** Every row of a sheet. */
  static List<RowReader> of(Sheet sheet, Faults faults) {
    return sheet.rows().stream().map(row -> new RowReader(sheet, row, faults)).toList();
  }

  Origin origin() {
    return new Origin(sheet.name(), row.number(), row.id());
  }

  List<String> headings() {
    return sheet.headings();
  }

  /** Text of a cell, empty when blank. */
  String text(String heading) {
    return sheet.cell(row, heading);
  }

  @Nullable String textOrNull(String heading) {
    String text = text(heading);
    return text.isEmpty() ? null : text;
  }

  /** Text of a cell that must not be blank. */
  String required(String heading, String expected) {
    String text = text(heading);
    if (text.isEmpty()) {
      fault(heading, expected);
    }
    return text;
  }

  /** Text of a cell that must be written so; empty after a fault. */
  String matching(String heading, Pattern pattern, String expected) {
    String text = text(heading);
    if (!pattern.matcher(text).matches()) {
      fault(heading, expected);
      return "";
    }
    return text;
  }

  /** Text of a cell that is one of these words, {@code null} when blank or after a fault. */
  @Nullable String oneOf(String heading, Collection<String> words) {
    String text = text(heading);
    if (text.isEmpty() || words.contains(text)) {
      return text.isEmpty() ? null : text;
    }
    fault(heading, "un mot parmi " + String.join(", ", words));
    return null;
  }

  /** The codes of a cell with commas; those that are not in the list are told and left out. */
  List<String> codes(String heading, Collection<String> allowed) {
    if (text(heading).isEmpty()) {
      return List.of();
    }
    List<String> codes = new ArrayList<>();
    for (String code : Arrays.stream(text(heading).split(",", -1)).map(String::strip).toList()) {
      if (codes.contains(code)) {
        fault(heading, "chaque code une seule fois");
      } else if (allowed.contains(code)) {
        codes.add(code);
      } else {
        fault(
            heading,
            code,
            "un ou plusieurs codes parmi " + String.join(", ", new TreeSet<>(allowed)));
      }
    }
    return codes;
  }

  /** Whether a cell says yes, in a table or in YAML; blank is no. */
  boolean flag(String heading) {
    return Boolean.TRUE.equals(flagOrNull(heading));
  }

  @Nullable Boolean flagOrNull(String heading) {
    return switch (text(heading).toLowerCase(Locale.ROOT)) {
      case "oui", "true" -> true;
      case "non", "false" -> false;
      case "" -> null;
      default -> {
        fault(heading, "oui, non, ou rien");
        yield null;
      }
    };
  }

  @Nullable Integer number(String heading) {
    String text = text(heading);
    if (text.isEmpty() || text.matches("\\d{1,9}")) {
      return text.isEmpty() ? null : Integer.valueOf(text);
    }
    fault(heading, "un nombre entier");
    return null;
  }

  /** The days between two cells, both counted in. */
  Period period(String from, String to) {
    Period period = new Period(day(from), day(to));
    if (period.isEmpty()) {
      fault(to, "une date qui n'est pas avant « " + from + " »");
      return Period.ALWAYS;
    }
    return period;
  }

  private @Nullable LocalDate day(String heading) {
    try {
      return text(heading).isEmpty() ? null : CellGrammar.day(text(heading));
    } catch (Refused refused) {
      fault(heading, "une date (AAAA-MM-JJ ou JJ/MM/AAAA), ou rien");
      return null;
    }
  }

  void fault(String heading, String expected) {
    fault(heading, text(heading), expected);
  }

  void fault(String heading, String found, String expected) {
    faults.add(new Fault(sheet.name(), row.number(), heading, found, expected));
  }
}
