package fr.filrouge.access;

/** The trace of who looked could not be written, so nothing may be shown. Answered 503. */
public final class AccessNotRecorded extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public AccessNotRecorded(Throwable cause) {
    super("the access could not be recorded", cause);
  }
}
