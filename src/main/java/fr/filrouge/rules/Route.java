package fr.filrouge.rules;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way into a measure: a row of a table for one of its measures.
 *
 * @param index rank among all routes of the rule book
 * @param measure code of the measure it opens
 * @param source passage of the text it comes from
 * @param gift what it gives besides, once met
 * @param conditions what the row and the measure itself ask
 */
public record Route(
    int index,
    Origin origin,
    String measure,
    Name name,
    String source,
    @Nullable String interpretation,
    Gift gift,
    Conditions conditions) {

  /** Its name for programs and its name for people. */
  public record Name(String id, String label) {}

  /**
   * What a met route gives besides opening its measure.
   *
   * @param variant variant of the measure that it opens, if it names one
   */
  public record Gift(@Nullable String variant, boolean priorityAccess) {}

  public String id() {
    return name.id();
  }

  public String label() {
    return name.label();
  }

  public @Nullable String variant() {
    return gift.variant();
  }

  public boolean priorityAccess() {
    return gift.priorityAccess();
  }

  public Period validity() {
    return conditions.validity();
  }

  public boolean inForce(LocalDate asOf) {
    return conditions.inForce(asOf);
  }

  /** The criteria in force on a day, none out of its validity. */
  public List<Criterion> criteria(LocalDate asOf) {
    return conditions.criteria(asOf);
  }

  /** The answer of this route's cells, three-valued. */
  public Kleene test(Known known) {
    return conditions.test(known);
  }
}
