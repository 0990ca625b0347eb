package fr.filrouge.eligibility;

import fr.filrouge.rules.DecisionOutcome;
import fr.filrouge.rules.Measure;
import fr.filrouge.situation.Field;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer for one measure, with its reasons.
 *
 * @param openUntil when eligible: last day of the unbroken period from the date of the answer on
 *     which the same facts still open it; {@code null} beyond 24 months
 * @param opensOn when not: first date within 24 months on which the same facts would be enough
 * @param interpretations what of its entitlements is our reading and not the letter of the text
 * @param missing when undetermined: the facts that could settle it
 * @param wouldOpenIf when not eligible: the smallest sets of changes that would open it
 */
public record Decision(
    Measure measure,
    DecisionOutcome outcome,
    @Nullable LocalDate openUntil,
    @Nullable LocalDate opensOn,
    Entitlements entitlements,
    List<String> interpretations,
    List<RouteExplanation> routes,
    List<Field> missing,
    List<List<Change>> wouldOpenIf) {}
