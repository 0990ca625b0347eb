package fr.filrouge.rules;

/** A fact in the network: a measure is open with priority access. */
public record PriorityAccess(Ruling ruling, String measure) {

  public Ruling getRuling() {
    return ruling;
  }

  public String getMeasure() {
    return measure;
  }
}
