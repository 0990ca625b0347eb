package fr.filrouge.policy.impact.api;

/** Somebody has asked as much about real people as one may in a day. */
final class TooManyQuestions extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TooManyQuestions() {
    super("too many questions today", null, false, false);
  }
}
