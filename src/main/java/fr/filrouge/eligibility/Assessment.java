package fr.filrouge.eligibility;

import fr.filrouge.rules.NextStep;
import fr.filrouge.rules.Notice;
import java.time.LocalDate;
import java.util.List;

/**
 * The whole answer for a person at a date: every measure of the catalogue once, in its order.
 *
 * @param ruleVersion version of the rules that decided
 * @param ruleHash what names the content of that version
 * @param questions what to ask, those that settle most first
 * @param nextSteps what to do next, most pressing first
 */
public record Assessment(
    LocalDate asOf,
    int ruleVersion,
    String ruleHash,
    List<Notice> notices,
    List<Decision> decisions,
    List<Question> questions,
    List<NextStep> nextSteps) {}
