package fr.filrouge.rules;

/** A fact in the network: a measure is open, or undetermined. */
public record PerhapsOpen(Conclusions conclusions, String measure) {

  public Conclusions getConclusions() {
    return conclusions;
  }

  public String getMeasure() {
    return measure;
  }
}
