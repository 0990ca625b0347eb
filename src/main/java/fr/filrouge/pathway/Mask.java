package fr.filrouge.pathway;

import java.time.Instant;

/** A text was taken back: who did, when and why. The text itself is nowhere any more. */
public record Mask(Author by, Instant at, FreeText reason) {

  /** What is read in the place of the text. */
  public static final FreeText TEXT = new FreeText("Texte retiré");
}
