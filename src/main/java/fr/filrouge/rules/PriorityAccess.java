package fr.filrouge.rules;

/** A fact in the network: a measure is open with priority access. */
public record PriorityAccess(Findings findings, String measure) {

  public Findings getFindings() {
    return findings;
  }

  public String getMeasure() {
    return measure;
  }
}
