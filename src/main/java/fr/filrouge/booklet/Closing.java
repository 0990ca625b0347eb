package fr.filrouge.booklet;

import fr.filrouge.pathway.Author;
import fr.filrouge.pathway.FreeText;
import java.time.Instant;

/** The pathway is over; the last review says where it led. */
public record Closing(Reason reason, FreeText review, Author by, Instant at) {

  /** Why people leave (domain §7). */
  public enum Reason {
    LASTING_JOB("emploi durable"),
    SHORT_JOB("emploi court"),
    ENTERED_TRAINING("entrée en formation"),
    BUSINESS_CREATED("création d'entreprise"),
    GAVE_UP("abandon"),
    MOVED_AWAY("déménagement"),
    HEALTH("santé"),
    PERSONAL("raisons personnelles"),
    NO_ANSWER("sans réponse après trois relances");

    private final String label;

    Reason(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }
}
