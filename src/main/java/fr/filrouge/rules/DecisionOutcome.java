package fr.filrouge.rules;

/** The answer for a measure (domain §4). */
public enum DecisionOutcome {
  ELIGIBLE,
  NOT_ELIGIBLE,
  UNDETERMINED,
  /** No route is in force on that day. */
  NOT_AVAILABLE
}
