package fr.filrouge.rules;

/** A fact in the network: a measure is open, or undetermined. */
public record PerhapsOpen(Ruling ruling, String measure) {

  public Ruling getRuling() {
    return ruling;
  }

  public String getMeasure() {
    return measure;
  }
}
