package fr.filrouge.policy.impact;

import java.time.LocalDate;

/**
 * All that the figures of a run hang on.
 *
 * @param before hash of the rules that decide without it
 * @param after hash of the rules of the draft, or of a version that is scheduled
 * @param snapshot day of the frozen caseload, or the day it is asked on for people made up
 * @param size how many people are made up; nothing for the caseload
 * @param asOf the day that is decided for
 * @param build the program that decides
 */
public record Question(
    String before,
    String after,
    Population population,
    LocalDate snapshot,
    int size,
    LocalDate asOf,
    String build) {}
