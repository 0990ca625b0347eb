package fr.filrouge.policy.impact.web;

import fr.filrouge.policy.impact.Displayed;
import fr.filrouge.policy.impact.Figure;
import fr.filrouge.policy.impact.Group;
import fr.filrouge.policy.impact.Move;
import java.util.ArrayList;
import java.util.List;

/**
 * Bars that leave a middle line, gains to the right and losses to the left, one pair a measure. It
 * is drawn from what is shown only: what is not told has no bar.
 */
record ImpactChart(int width, int height, int middle, List<Bars> measures) {

  private static final int SIDE = 260;
  private static final int LONGEST = 150;
  private static final int STEP = 46;
  private static final int TOP = 34;

  /**
   * The two bars of a measure, with the words beside them.
   *
   * @param y where its name stands
   * @param bar where both bars begin, from the top
   */
  record Bars(
      String label,
      int y,
      int bar,
      int gain,
      String gaining,
      int loss,
      int lossFrom,
      String losing) {}

  static ImpactChart of(List<Displayed.Line> lines) {
    int most =
        lines.stream()
            .flatMap(line -> List.of(Move.GAIN, Move.LOSS).stream().map(m -> all(line, m)))
            .mapToInt(ImpactChart::told)
            .max()
            .orElse(0);
    List<Bars> bars = new ArrayList<>();
    for (Displayed.Line line : lines) {
      int y = TOP + bars.size() * STEP;
      int gain = length(all(line, Move.GAIN), most);
      int loss = length(all(line, Move.LOSS), most);
      bars.add(
          new Bars(
              line.label(),
              y + 12,
              y + 18,
              gain,
              all(line, Move.GAIN).words(),
              loss,
              SIDE - loss,
              all(line, Move.LOSS).words()));
    }
    return new ImpactChart(2 * SIDE, TOP + bars.size() * STEP + 4, SIDE, bars);
  }

  private static Figure all(Displayed.Line line, Move move) {
    return line.of(move, Group.ALL);
  }

  private static int told(Figure figure) {
    return figure.isTold() ? figure.number() : 0;
  }

  private static int length(Figure figure, int most) {
    return most == 0 || told(figure) == 0
        ? 0
        : Math.max(3, (int) Math.round((double) told(figure) * LONGEST / most));
  }
}
