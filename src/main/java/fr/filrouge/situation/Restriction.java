package fr.filrouge.situation;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Why few readers may see a fact (domain: "restricted facts"). */
public enum Restriction {
  DISABILITY,
  DETENTION;

  /** The restriction of this name in a rule file ("disability"). */
  public static Optional<Restriction> named(String name) {
    return Stream.of(values())
        .filter(restriction -> restriction.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst();
  }
}
