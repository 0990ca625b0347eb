package fr.filrouge.rules;

/** A fact in the network: a step towards a measure has been recommended already. */
public record Recommended(Ruling ruling, String measure) {

  public Ruling getRuling() {
    return ruling;
  }

  public String getMeasure() {
    return measure;
  }
}
