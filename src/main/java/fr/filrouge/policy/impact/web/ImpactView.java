package fr.filrouge.policy.impact.web;

import fr.filrouge.policy.impact.Displayed;
import fr.filrouge.policy.impact.Group;
import fr.filrouge.policy.impact.ImpactWords;
import fr.filrouge.policy.impact.Move;
import fr.filrouge.policy.impact.Subject;
import fr.filrouge.policy.impact.Touch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The figures of an impact as a page shows them: a sentence, the measures that the draft touches,
 * by its own rows first, then each of them by department and by public.
 *
 * @param untouched names of the measures for which everybody has the same answer
 */
record ImpactView(
    String sentence,
    String both,
    String stepping,
    String people,
    List<String> moves,
    List<Row> measures,
    ImpactChart chart,
    List<Groups> groups,
    List<String> untouched,
    List<String> withheld) {

  /** A line of a table: a measure or a group, and its figures in words. */
  record Row(String label, boolean chained, List<String> figures) {}

  /** A measure by department and by public. */
  record Groups(String label, List<Row> departments, List<Row> publics) {}

  static ImpactView of(Subject subject, Displayed shown) {
    List<Displayed.Line> touched =
        shown.measures().stream()
            .filter(line -> line.touch() != Touch.NONE)
            .sorted(Comparator.comparing(Displayed.Line::touch))
            .toList();
    return new ImpactView(
        ImpactWords.sentence(subject, shown),
        shown.whole().both().words(),
        shown.whole().stepping().words(),
        shown.people().words(),
        Move.shown().stream().map(Move::label).toList(),
        touched.stream()
            .map(line -> row(line.label(), line.touch() == Touch.CHAINING, line, Group.ALL))
            .toList(),
        ImpactChart.of(touched),
        touched.stream().map(ImpactView::groups).toList(),
        shown.measures().stream()
            .filter(line -> line.touch() == Touch.NONE)
            .map(Displayed.Line::label)
            .toList(),
        shown.withheld());
  }

  private static Groups groups(Displayed.Line line) {
    List<Row> departments = new ArrayList<>();
    List<Row> publics = new ArrayList<>();
    for (Group group : Group.all()) {
      if (group.department() != null) {
        departments.add(row(group.label(), false, line, group));
      } else if (group.among() != null) {
        publics.add(row(group.label(), false, line, group));
      }
    }
    return new Groups(line.label(), departments, publics);
  }

  private static Row row(String label, boolean chained, Displayed.Line line, Group group) {
    return new Row(
        label, chained, Move.shown().stream().map(move -> line.of(move, group).words()).toList());
  }
}
