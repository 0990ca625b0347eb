package fr.filrouge.rules;

/** A fact in the network: a measure is open. Rules conclude it from a met route. */
public record Open(Ruling ruling, String measure) {

  public Ruling getRuling() {
    return ruling;
  }

  public String getMeasure() {
    return measure;
  }
}
