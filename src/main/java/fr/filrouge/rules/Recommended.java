package fr.filrouge.rules;

/** A fact in the network: a step towards a measure has been recommended already. */
public record Recommended(Findings findings, String measure) {

  public Findings getFindings() {
    return findings;
  }

  public String getMeasure() {
    return measure;
  }
}
