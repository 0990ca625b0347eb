package fr.filrouge.rules;

/** A yes or a no that is known; public because Drools compiles the rules elsewhere. */
public enum Answer {
  YES,
  NO;

  static Answer of(boolean value) {
    return value ? YES : NO;
  }
}
