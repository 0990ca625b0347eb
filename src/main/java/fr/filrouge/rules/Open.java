package fr.filrouge.rules;

/** A fact in the network: a measure is open. Rules conclude it from a met route. */
public record Open(Findings findings, String measure) {

  public Findings getFindings() {
    return findings;
  }

  public String getMeasure() {
    return measure;
  }
}
