package fr.filrouge.policy.impact;

import fr.filrouge.rules.Difference;
import fr.filrouge.rules.RuleVersion;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Two versions beside each other, whoever there is: what the rows alone prove of each measure, what
 * it is called, and which measures rest on facts that a caseload leaves out.
 */
record Compared(
    Map<String, Difference.Change> changes, Map<String, String> labels, Set<String> restricted) {

  static Compared of(RuleVersion before, RuleVersion after, LocalDate asOf) {
    Map<String, Difference.Change> changes = Difference.of(before, after, asOf);
    Map<String, String> labels = new HashMap<>();
    Set<String> restricted = new HashSet<>();
    for (String measure : changes.keySet()) {
      labels.put(measure, Difference.label(measure, before, after));
      if (Stream.of(before, after)
          .anyMatch(version -> version.book().restrictionOf(measure).isPresent())) {
        restricted.add(measure);
      }
    }
    return new Compared(changes, labels, restricted);
  }

  String label(String measure) {
    return labels.getOrDefault(measure, measure);
  }

  /** Whether the rows prove that nobody makes a move. */
  boolean provesNobody(String measure, Move move) {
    Difference.Change change = changes.get(measure);
    if (change == null || move == Move.STEP) {
      return false;
    }
    return change.same()
        || move == Move.GAIN && !change.canGain()
        || move == Move.LOSS && !change.canLose();
  }

  /** Whether they prove it of every measure that is shown. */
  boolean provesNobody(Move move) {
    return !changes.isEmpty()
        && changes.keySet().stream()
            .filter(measure -> !restricted.contains(measure))
            .allMatch(measure -> provesNobody(measure, move));
  }

  boolean singlesOut() {
    return changes.values().stream().anyMatch(Difference.Change::singlesOut);
  }

  Displayed.Line line(String measure, Map<Move, Map<Group, Figure>> figures) {
    Difference.Change change = changes.get(measure);
    return new Displayed.Line(
        measure, label(measure), change == null ? Touch.ROWS : Touch.of(change), figures);
  }
}
