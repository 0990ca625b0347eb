package fr.filrouge.booklet;

import java.time.LocalDate;

/** The decisions that people have kept, all booklets together. */
public interface KeptDecisions {

  /** How many of a day or a later one rest on nothing that only some readers may see. */
  long since(LocalDate day);
}
