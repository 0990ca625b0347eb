package fr.filrouge.rules;

/** Findings of the table checks that policy staff accept, with a reason, beside the table. */
final class AcceptedFindings {

  static final String SUFFIX = ".accepted.csv";

  private AcceptedFindings() {}
}
