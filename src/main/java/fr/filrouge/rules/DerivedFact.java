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

  /** Cells that must all be met, within a period. */
  record Row(Period period, List<Criterion> criteria) {

    Kleene test(Known known) {
      if (!period.contains(known.asOf())) {
        return Kleene.UNMET;
      }
      return criteria.stream().map(c -> c.test(known)).reduce(Kleene.MET, Kleene::and);
    }
  }
}
