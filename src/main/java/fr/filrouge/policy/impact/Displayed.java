package fr.filrouge.policy.impact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What an impact shows: pages, charts, the API and exports know no other figures.
 *
 * @param people how many there are
 * @param measures those that may be shown of this population
 * @param withheld French names of the measures of which nothing may be shown
 */
public record Displayed(Figure people, Whole whole, List<Line> measures, List<String> withheld) {

  /** Whatever the measure: who gains at least one right, loses one, does both. */
  public record Whole(Figure gaining, Figure losing, Figure both, Figure stepping) {}

  /** The figures of one measure. */
  public record Line(
      String code, String label, Touch touch, Map<Move, Map<Group, Figure>> figures) {

    public Figure of(Move move, Group group) {
      return Objects.requireNonNull(Objects.requireNonNull(figures.get(move)).get(group));
    }
  }

  public Displayed {
    measures = List.copyOf(measures);
    withheld = List.copyOf(withheld);
  }

  /** Every figure as it is: of people who do not exist. */
  static Displayed exact(Impact impact, Compared compared) {
    Persons persons = impact.persons();
    return new Displayed(
        Figure.of(persons.people()),
        new Whole(
            Figure.of(persons.gaining()),
            Figure.of(persons.losing()),
            Figure.of(persons.both()),
            Figure.of(persons.stepping())),
        impact.measures().entrySet().stream()
            .map(measure -> compared.line(measure.getKey(), exact(measure.getValue())))
            .toList(),
        List.of());
  }

  private static Map<Move, Map<Group, Figure>> exact(Counts counts) {
    Map<Move, Map<Group, Figure>> moves = new LinkedHashMap<>();
    for (Move move : Move.shown()) {
      Map<Group, Figure> groups = new LinkedHashMap<>();
      Group.all().forEach(group -> groups.put(group, Figure.of(counts.of(move, group))));
      moves.put(move, groups);
    }
    return moves;
  }

  public Optional<Line> line(String measure) {
    return measures.stream().filter(line -> line.code().equals(measure)).findFirst();
  }
}
