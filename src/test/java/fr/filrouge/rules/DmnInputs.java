package fr.filrouge.rules;

import fr.filrouge.situation.Field;
import fr.filrouge.situation.Situation;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a DMN document of ours is asked about a case, by the names of its inputs. */
final class DmnInputs {

  private DmnInputs() {}

  static Map<String, @Nullable Object> of(RuleBook book, Case one) {
    Map<String, @Nullable Object> inputs = new HashMap<>();
    inputs.put(Feel.AS_OF, one.asOf());
    for (Field field : book.vocabulary().fields()) {
      Object value = one.situation().get(field.code());
      boolean never = Situation.NEVER.equals(value);
      inputs.put(Feel.name(field), never ? null : written(value));
      if (field.mayBeNever()) {
        inputs.put(Feel.never(field), never ? Boolean.TRUE : null);
      }
    }
    return inputs;
  }

  private static @Nullable Object written(@Nullable Object value) {
    return value instanceof Set<?> codes
        ? List.copyOf(codes)
        : value instanceof Integer number ? BigDecimal.valueOf(number) : value;
  }
}
