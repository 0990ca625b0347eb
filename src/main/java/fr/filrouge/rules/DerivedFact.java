package fr.filrouge.rules;

import fr.filrouge.situation.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fact worked out from others, with the same three-valued logic: by a formula, or by rows of
 * cells of which one is enough.
 *
 * @param restsOn codes of the fields it is worked out from
 */
public record DerivedFact(
    Field field,
    @Nullable Formula formula,
    List<Row> rows,
    List<String> restsOn,
    @Nullable String interpretation) {

  /** The value, {@code null} while what it rests on is unknown. */
  @Nullable Object value(Known known) {
    if (formula != null) {
      return formula.apply(known.situation(), known.asOf());
    }
    Kleene any = Kleene.UNMET;
    for (Row row : rows) {
      any = any.or(row.test(known));
    }
    return any.toBoolean();
  }

  /** Cells that must all be met, within a period. */
  record Row(Period period, List<Criterion> criteria) {

    Kleene test(Known known) {
      if (!period.contains(known.asOf())) {
        return Kleene.UNMET;
      }
      return Criterion.all(criteria, known);
    }
  }
}
