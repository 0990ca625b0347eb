package fr.filrouge.eligibility;

import fr.filrouge.rules.NextStep;
import fr.filrouge.rules.Notice;
import java.time.LocalDate;
import java.util.List;

/**
 * The answer for one case of many: decisions without routes, changes and dates, and the next steps.
 */
public record Verdict(
    LocalDate asOf, List<Notice> notices, List<Decision> decisions, List<NextStep> nextSteps) {}
