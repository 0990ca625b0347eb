package fr.filrouge.rules;

import fr.filrouge.rules.CellGrammar.Refused;
import fr.filrouge.situation.Field;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cells of rows that are about facts, over a period: one segment for each part of it
 * during which the parameters they name keep their values.
 */
final class ConditionsReader {

  /**
   * Cells about facts of one row.
   *
   * @param facts the column's fact by heading
   * @param interpretation why a column is our reading, {@code null} where it is not
   */
  record Asked(
      RowReader row, Map<String, Field> facts, Function<String, @Nullable String> interpretation) {}

  private final Columns columns;
  private final Parameters parameters;

  ConditionsReader(Columns columns, Parameters parameters) {
    this.columns = columns;
    this.parameters = parameters;
  }

  Columns columns() {
    return columns;
  }

  Parameters parameters() {
    return parameters;
  }

  /** The facts of a sheet's columns by heading; a heading that is no fact is told. */
  Map<String, Field> facts(Sheet sheet, Set<String> others, Faults faults) {
    Map<String, Field> facts = new LinkedHashMap<>();
    for (String heading : sheet.headings()) {
      if (!others.contains(heading)) {
        Field field = columns.labelled(heading);
        if (field == null) {
          faults.add(
              new Fault(
                  sheet.name(),
                  1,
                  heading,
                  heading,
                  "l'intitulé d'un champ ou d'un fait dérivé du vocabulaire"));
        } else {
          facts.put(heading, field);
        }
      }
    }
    return facts;
  }

  /** The conditions of rows that are asked together, in their order. */
  Conditions read(List<Asked> asked, Period validity) {
    TreeSet<LocalDate> starts = new TreeSet<>(parameters.changes(named(asked)));
    starts.removeIf(
        day -> !validity.contains(day) || (validity.from() != null && day.equals(validity.from())));
    List<Conditions.Segment> segments = new ArrayList<>();
    LocalDate from = validity.from();
    for (LocalDate next : starts) {
      segments.add(segment(asked, new Period(from, next.minusDays(1))));
      from = next;
    }
    segments.add(segment(asked, new Period(from, validity.to())));
    return new Conditions(validity, segments);
  }

  private static Set<String> named(List<Asked> asked) {
    Set<String> names = new TreeSet<>();
    for (Asked one : asked) {
      for (String heading : one.facts().keySet()) {
        Matcher parameter = CellGrammar.PARAMETER.matcher(one.row().text(heading));
        while (parameter.find()) {
          names.add(parameter.group(1));
        }
      }
    }
    return names;
  }

  private Conditions.Segment segment(List<Asked> asked, Period period) {
    CellGrammar grammar =
        new CellGrammar(name -> parameters.at(name, period.from()), columns::labelled);
    List<Criterion> criteria = new ArrayList<>();
    for (Asked one : asked) {
      one.facts()
          .forEach(
              (heading, field) -> {
                Criterion criterion = criterion(one, heading, field, grammar);
                if (criterion != null) {
                  criteria.add(criterion);
                }
              });
    }
    return new Conditions.Segment(period, List.copyOf(criteria));
  }

  private static @Nullable Criterion criterion(
      Asked asked, String heading, Field field, CellGrammar grammar) {
    String text = asked.row().text(heading);
    if (text.isEmpty()) {
      return null;
    }
    try {
      Cell cell = grammar.parse(text, field);
      return new Criterion(field, cell, asked.interpretation().apply(heading));
    } catch (Refused refused) {
      asked.row().fault(heading, refused.expected());
      return null;
    }
  }
}
