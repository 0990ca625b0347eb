package fr.filrouge.situation;

/** Why few readers may see a fact (domain: "restricted facts"). */
public enum Restriction {
  DISABILITY,
  DETENTION
}
