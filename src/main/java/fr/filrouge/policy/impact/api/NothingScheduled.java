package fr.filrouge.policy.impact.api;

/** No version can be put beside a draft. */
final class NothingScheduled extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NothingScheduled() {
    super("nothing to put beside", null, false, false);
  }
}
