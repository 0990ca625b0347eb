package fr.filrouge.rules;

/** A fact in the network: a measure has been entered, or followed before. */
public record Entered(Ruling ruling, String measure) {

  public Ruling getRuling() {
    return ruling;
  }

  public String getMeasure() {
    return measure;
  }
}
