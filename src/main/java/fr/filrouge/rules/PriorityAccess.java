package fr.filrouge.rules;

/** A fact in the network: a measure is open with priority access. */
public record PriorityAccess(Conclusions conclusions, String measure) {

  public Conclusions getConclusions() {
    return conclusions;
  }

  public String getMeasure() {
    return measure;
  }
}
