package fr.filrouge.rules;

import fr.filrouge.situation.Field;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A fact worked out from others, with the same three-valued logic: by a formula, or by rows of
 * cells of which one is enough.
 *
 * @param calculation the formula, {@code null} when rows say it
 * @param restsOn codes of the fields it is worked out from
 */
public record DerivedFact(
    Field field,
    @Nullable Calculation calculation,
    List<Conditions> rows,
    List<String> restsOn,
    @Nullable String interpretation) {

  /** A formula on fields, in its order. */
  public record Calculation(Formula formula, List<Field> of) {

    @Nullable Object value(Known known) {
      return formula.apply(inputs(known), known.asOf());
    }

    private List<@Nullable Object> inputs(Known known) {
      List<@Nullable Object> inputs = new ArrayList<>(of.size());
      of.forEach(field -> inputs.add(known.value(field)));
      return inputs;
    }

    Stream<LocalDate> turningDays(Cell cell, Known known) {
      return formula.turningDays(inputs(known), cell);
    }
  }

  /** The fields that its formula is worked out from, none when rows say it. */
  public List<Field> inputs() {
    return calculation == null ? List.of() : calculation.of();
  }

  /** The value, {@code null} while what it rests on is unknown. */
  @Nullable Object value(Known known) {
    if (calculation != null) {
      return calculation.value(known);
    }
    Kleene any = Kleene.UNMET;
    for (Conditions row : rows) {
      any = any.or(row.test(known));
    }
    return any.toBoolean();
  }
}
