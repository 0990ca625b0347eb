package fr.filrouge.access;

/** The application must not start as it is configured; says why and what to do, in French. */
final class StartRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String remedy;

  StartRefused(String reason, String remedy) {
    super(reason);
    this.remedy = remedy;
  }

  String remedy() {
    return remedy;
  }
}
