package fr.filrouge.rules;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that one part of the rules reads of a person: who has the same is concluded the same of.
 *
 * @param day a day of the stretch in which the same rules are in force
 * @param facts what is known of the properties that it reads
 * @param open the measures of which it reads whether they are open
 * @param towards the measure that its steps lead to, if they lead to one
 */
record Pattern(
    int part,
    LocalDate day,
    Map<Property, Object> facts,
    Map<String, Kleene> open,
    @Nullable String towards,
    Standing standing) {}
