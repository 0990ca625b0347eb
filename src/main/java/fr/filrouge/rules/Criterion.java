package fr.filrouge.rules;

import fr.filrouge.situation.Field;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One cell with the field of its column: what a route asks of one fact.
 *
 * @param expected the same as a French sentence
 * @param interpretation why this is our reading and not the letter of the text, if it is
 */
public record Criterion(Field field, Cell cell, String expected, @Nullable String interpretation) {

  Criterion(Field field, Cell cell, @Nullable String interpretation) {
    this(field, cell, Sentences.expected(field, cell), interpretation);
  }

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

  /** Whether all criteria are met, three-valued. */
  static Kleene all(List<Criterion> criteria, Known known) {
    Kleene all = Kleene.MET;
    for (Criterion criterion : criteria) {
      all = all.and(criterion.test(known));
      if (all == Kleene.UNMET) {
        break;
      }
    }
    return all;
  }

  /** What is known, as French words; {@code null} when unknown. */
  public @Nullable String actual(Known known) {
    if (!measures().isEmpty()) {
      return Sentences.actual(
          field,
          measures().stream()
              .filter(measure -> known.open(measure) == Kleene.MET)
              .collect(Collectors.toSet()));
    }
    Object value = known.value(field);
    return value == null ? null : Sentences.actual(field, value);
  }

  /** The measures of which one has to be open, empty when the criterion is on another fact. */
  public List<String> measures() {
    return field.code().equals(RuleBook.OPEN_MEASURES) && cell instanceof Cell.OneOf measures
        ? measures.codes()
        : List.of();
  }

  /** Whether it is met by a fact that is not known. */
  public boolean takesUnknown() {
    return cell instanceof Cell.Awareness awareness && !awareness.known();
  }

  /** Values of the field that meet it; none when they cannot be listed. */
  public List<Object> values() {
    if (cell instanceof Cell.Flag flag) {
      return List.of(flag.expected());
    }
    if (cell instanceof Cell.OneOf oneOf && !(oneOf.excluded() && field.type().isSet())) {
      return field.codes().stream()
          .map(Field.Code::code)
          .filter(code -> oneOf.codes().contains(code) != oneOf.excluded())
          .collect(Collectors.toList());
    }
    return List.of();
  }
}
