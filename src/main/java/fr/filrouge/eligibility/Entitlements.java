package fr.filrouge.eligibility;

import org.jspecify.annotations.Nullable;

/**
 * What a decision carries; {@code null} where nothing is said, or where a fact is missing to say
 * it.
 *
 * @param paid whether there is a right to pay
 * @param variant code of the variant of the measure that is open
 */
public record Entitlements(
    @Nullable Integer minHalfDaysPerWeek,
    @Nullable Boolean paid,
    boolean priorityAccess,
    @Nullable String variant) {

  static final Entitlements NONE = new Entitlements(null, null, false, null);
}
