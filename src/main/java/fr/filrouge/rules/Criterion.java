package fr.filrouge.rules;

import fr.filrouge.situation.Field;
import org.jspecify.annotations.Nullable;

/**
 * One cell with the field of its column: what a route asks of one fact.
 *
 * @param interpretation why this is our reading and not the letter of the text, if it is
 */
public record Criterion(Field field, Cell cell, @Nullable String interpretation) {

  /** Whether the facts meet it, three-valued. Drools has the same answer from the same cell. */
  public Kleene test(Known known) {
    if (cell instanceof Cell.Awareness awareness) {
      return Kleene.of(known.isKnown(field) == awareness.known());
    }
    if (field.code().equals(RuleBook.OPEN_MEASURES) && cell instanceof Cell.OneOf measures) {
      return measures.codes().stream().map(known::open).reduce(Kleene.UNMET, Kleene::or);
    }
    Object value = known.value(field);
    return value == null ? Kleene.UNKNOWN : Kleene.of(CellTest.holds(cell, value, known.asOf()));
  }

  /** What is expected, as a French sentence. */
  public String expected() {
    return Sentences.expected(field, cell);
  }
}
