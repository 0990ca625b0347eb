package fr.filrouge.booklet;

/** What can be done with a {@link Section}. */
public enum Verb {
  READ,
  WRITE,
  /** Sign the contract, or end it. */
  SIGN
}
