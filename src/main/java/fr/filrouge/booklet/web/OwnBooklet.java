package fr.filrouge.booklet.web;

/** Somebody came to the professionals' pages of their own booklet: theirs are elsewhere. */
final class OwnBooklet extends RuntimeException {

  private static final long serialVersionUID = 1L;

  OwnBooklet() {
    super("own booklet", null, false, false);
  }
}
