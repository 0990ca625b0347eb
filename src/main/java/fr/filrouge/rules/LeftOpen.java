package fr.filrouge.rules;

import java.util.ArrayList;
import java.util.List;

/**
 * The criteria of a row on which its answer still hangs: those whose answer is unknown, and those
 * met by what is unknown.
 *
 * @param names the {@link RuleBook#name names} of the criteria
 */
record LeftOpen(List<Criterion> criteria, String names) {

  static LeftOpen of(List<Criterion> row, Known known, RuleBook book) {
    List<Criterion> left = new ArrayList<>();
    StringBuilder names = new StringBuilder();
    for (Criterion criterion : row) {
      Kleene answer = criterion.test(known);
      if (answer == Kleene.UNKNOWN || (answer == Kleene.MET && criterion.takesUnknown())) {
        left.add(criterion);
        names.append(book.name(criterion));
      }
    }
    return new LeftOpen(List.copyOf(left), names.toString());
  }
}
