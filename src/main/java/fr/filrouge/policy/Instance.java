package fr.filrouge.policy;

import java.time.Instant;

/**
 * A running copy of the application, and the list of versions by which it answers.
 *
 * @param id drawn when it started
 * @param sequence that of the {@link RuleHead} it follows
 * @param at when it last said so
 */
public record Instance(String id, long sequence, Instant at) {}
