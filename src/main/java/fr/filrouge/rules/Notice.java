package fr.filrouge.rules;

/**
 * A reservation that goes with an answer, by its days.
 *
 * @param name its code in the API
 * @param text the reservation in French
 */
public record Notice(String name, String text, Period period) {}
