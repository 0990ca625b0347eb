package fr.filrouge.rules;

/** A fact in the network: a measure is open. Rules conclude it from a met route. */
public record Open(Conclusions conclusions, String measure) {

  public Conclusions getConclusions() {
    return conclusions;
  }

  public String getMeasure() {
    return measure;
  }
}
