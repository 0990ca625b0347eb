package fr.filrouge.rules;

import java.util.List;

/** A yes or a no that is known; public because Drools compiles the rules elsewhere. */
public enum Answer {
  YES,
  NO;

  static final List<Answer> ALL = List.of(values());

  static Answer of(boolean value) {
    return value ? YES : NO;
  }
}
