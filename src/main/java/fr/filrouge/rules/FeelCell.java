package fr.filrouge.rules;

import fr.filrouge.situation.Field;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a cell asks, in FEEL, twice: once met, once not unmet. FEEL takes a comparison with null for
 * a no; with the two, what is unknown stays apart (domain §4).
 *
 * @param plain the entry of a decision table, {@code null} where only an expression says it
 * @param met whether an operand is known and does
 * @param possible whether an operand is unknown or does
 */
record FeelCell(@Nullable String plain, UnaryOperator<String> met, UnaryOperator<String> possible) {

  /**
   * A cell that a known value of its own fact decides alone.
   *
   * @param plain its entry of a decision table, if there is one
   * @param holds whether a known operand does
   */
  static FeelCell ofValue(@Nullable String plain, UnaryOperator<String> holds, Field field) {
    return new FeelCell(
        field.mayBeNever() ? null : plain,
        x -> x + " != null and (" + holds.apply(x) + ")",
        x ->
            field.mayBeNever()
                ? "%s or (%s != null and (%s))".formatted(known(field, x, false), x, holds.apply(x))
                : x + " = null or (" + holds.apply(x) + ")");
  }

  /** A cell that asks whether anything is known. */
  static FeelCell ofAwareness(Field field, boolean wanted) {
    UnaryOperator<String> same = x -> known(field, x, wanted);
    return new FeelCell(null, same, same);
  }

  private static String known(Field field, String x, boolean wanted) {
    if (!field.mayBeNever()) {
      return x + (wanted ? " != null" : " = null");
    }
    String never = Feel.never(field) + " = true";
    return wanted
        ? "(" + x + " != null or " + never + ")"
        : "(" + x + " = null and not(" + never + "))";
  }

  /** The entry for « met ». */
  String metEntry() {
    return plain == null ? met.apply("?") : plain;
  }

  /** The entry for « not unmet ». */
  String possibleEntry() {
    return plain == null ? possible.apply("?") : "null, " + plain;
  }

  /** Yes, no, or null while unknown. */
  String answer(String operand) {
    return "(if %s then true else if %s then null else false)"
        .formatted(met.apply(operand), possible.apply(operand));
  }
}
