package fr.filrouge.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the catalogue that says what measures entitle to.
 *
 * @param name {@code minHalfDaysPerWeek}, {@code paid} or {@code variant}
 * @param fromOpenRoute given only by a measure that is open
 * @param value integer, boolean or code of a variant
 */
public record Entitlement(
    int index,
    String name,
    List<String> measures,
    Period period,
    List<Criterion> criteria,
    boolean fromOpenRoute,
    Object value,
    String source,
    @Nullable String interpretation) {

  public Kleene test(Known known) {
    return Criterion.all(criteria, known);
  }
}
