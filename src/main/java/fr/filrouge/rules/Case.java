package fr.filrouge.rules;

import fr.filrouge.situation.PathwayState;
import fr.filrouge.situation.Situation;
import java.time.LocalDate;

/** One question to the rules: what is known of a person and their pathway, at a date. */
public record Case(LocalDate asOf, Situation situation, PathwayState pathway) {}
