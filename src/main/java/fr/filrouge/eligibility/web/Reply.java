package fr.filrouge.eligibility.web;

/** What a person made of one question. */
public sealed interface Reply {

  /** A value of the Java type that the field's type names. */
  record Given(Object value) implements Reply {}

  /** "Je ne sais pas", or "je préfère ne pas répondre": the fact stays unknown. */
  record Unknown(boolean declined) implements Reply {}

  /** Nothing yet. */
  record Missing() implements Reply {}

  /** Something that cannot be read; the message tells the person what to do. */
  record Faulty(String message) implements Reply {}

  default boolean isSettled() {
    return this instanceof Given || this instanceof Unknown;
  }
}
