package fr.filrouge.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the catalogue that says what measures entitle to.
 *
 * @param index rank among all entitlements of the rule book
 * @param fromOpenRoute given only by a measure that is open
 * @param value integer, boolean or code of a variant, as its kind has it
 */
public record Entitlement(
    int index,
    Origin origin,
    Kind kind,
    List<String> measures,
    boolean fromOpenRoute,
    Object value,
    String source,
    @Nullable String interpretation,
    Conditions conditions) {

  /** What a measure may entitle to. */
  public enum Kind {
    MIN_HALF_DAYS_PER_WEEK("minHalfDaysPerWeek"),
    PAID("paid"),
    VARIANT("variant");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** Its name in the catalogue and in the API. */
    public String code() {
      return code;
    }
  }

  public Period period() {
    return conditions.validity();
  }

  /** Whether the facts give it, three-valued; unmet out of its period. */
  public Kleene test(Known known) {
    return conditions.test(known);
  }
}
