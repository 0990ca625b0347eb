package fr.filrouge.eligibility;

import fr.filrouge.rules.NextStep;
import java.time.LocalDate;
import java.util.List;

/**
 * The whole answer for a person at a date: every measure of the catalogue once, in its order.
 *
 * @param ruleVersion version of the rules that decided
 * @param questions what to ask, those that settle most first
 * @param nextSteps what to do next, most pressing first
 */
public record Assessment(
    LocalDate asOf,
    int ruleVersion,
    List<Notice> notices,
    List<Decision> decisions,
    List<Question> questions,
    List<NextStep> nextSteps) {}
