package fr.filrouge.rules;

/** A fact in the network: a step towards a measure has been recommended already. */
public record Recommended(Conclusions conclusions, String measure) {

  public Conclusions getConclusions() {
    return conclusions;
  }

  public String getMeasure() {
    return measure;
  }
}
