package fr.filrouge.rules;

/** A fact in the network: a measure is open, or undetermined. */
public record PerhapsOpen(Findings findings, String measure) {

  public Findings getFindings() {
    return findings;
  }

  public String getMeasure() {
    return measure;
  }
}
