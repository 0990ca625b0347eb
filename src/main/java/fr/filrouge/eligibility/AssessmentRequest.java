package fr.filrouge.eligibility;

import fr.filrouge.situation.PathwayState;
import fr.filrouge.situation.Situation;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a program asks: a situation, the state of a pathway, and a date.
 *
 * @param rules the versions it was read by, which also answer it
 * @param asOf date of the answer, {@code null} for today
 */
public record AssessmentRequest(
    AssessSituation rules, @Nullable LocalDate asOf, Situation situation, PathwayState pathway) {}
