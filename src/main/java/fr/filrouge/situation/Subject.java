package fr.filrouge.situation;

/**
 * What a group of questions is about.
 *
 * @param sensitive whether one must say why it is asked, and let people skip it
 */
public record Subject(String code, String label, boolean sensitive) {}
