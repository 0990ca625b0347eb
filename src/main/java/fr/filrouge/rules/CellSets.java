package fr.filrouge.rules;

import fr.filrouge.situation.Field;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Compares what two cells of one column admit. */
final class CellSets {

  private CellSets() {}

  /** Whether a value, or not knowing one, can satisfy both. When in doubt, yes. */
  static boolean overlap(Cell one, Cell other, Field field) {
    if (one instanceof Cell.Awareness a && !a.known()
        || other instanceof Cell.Awareness b && !b.known()) {
      return one.equals(other);
    }
    if (one instanceof Cell.Flag a && other instanceof Cell.Flag b) {
      return a.expected() == b.expected();
    }
    if (one instanceof Cell.OneOf a && other instanceof Cell.OneOf b && !field.type().isSet()) {
      Set<String> both = codes(a, field);
      both.retainAll(codes(b, field));
      return !both.isEmpty();
    }
    Optional<Span> left = Span.of(one, field);
    Optional<Span> right = Span.of(other, field);
    return left.isEmpty() || right.isEmpty() || left.get().overlaps(right.get());
  }

  /** Whether whatever satisfies the first satisfies the second. When in doubt, no. */
  static boolean within(Cell one, Cell other, Field field) {
    if (one.equals(other)) {
      return true;
    }
    if (one instanceof Cell.OneOf a
        && other instanceof Cell.OneOf b
        && !(a.excluded() || b.excluded())) {
      return b.codes().containsAll(a.codes());
    }
    if (one instanceof Cell.OneOf a && other instanceof Cell.OneOf b && !field.type().isSet()) {
      return codes(b, field).containsAll(codes(a, field));
    }
    Optional<Span> left = Span.of(one, field);
    Optional<Span> right = Span.of(other, field);
    return left.isPresent() && right.isPresent() && left.get().within(right.get());
  }

  /** Whether nothing at all satisfies it. */
  static boolean isEmpty(Cell cell, Field field) {
    if (cell instanceof Cell.OneOf oneOf && !field.type().isSet()) {
      return codes(oneOf, field).isEmpty();
    }
    return Span.of(cell, field)
        .filter(
            span ->
                span.low() > span.high()
                    || (!span.delay() && outside(span, field))
                    || (span.delay() && span.high() < 0))
        .isPresent();
  }

  private static boolean outside(Span span, Field field) {
    return (field.max() != null && span.low() > field.max())
        || (field.min() != null && span.high() < field.min());
  }

  private static Set<String> codes(Cell.OneOf cell, Field field) {
    Set<String> codes = new LinkedHashSet<>();
    field.codes().stream()
        .map(Field.Code::code)
        .filter(code -> cell.codes().contains(code) != cell.excluded())
        .forEach(codes::add);
    return codes;
  }
}
