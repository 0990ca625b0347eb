package fr.filrouge.booklet;

import fr.filrouge.pathway.Author;
import fr.filrouge.pathway.FreeText;
import fr.filrouge.pathway.ItemId;
import fr.filrouge.pathway.Mask;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Help that was asked for.
 *
 * @param measure code of the measure it is, if any
 * @param by who changed it last
 */
public record Aid(
    ItemId id,
    FreeText title,
    @Nullable String measure,
    Status status,
    LocalDate requestedOn,
    @Nullable LocalDate decidedOn,
    @Nullable Mask masked,
    Author by,
    Instant at) {

  /** Where a request stands. */
  public enum Status {
    REQUESTED("demandée"),
    GRANTED("accordée"),
    REFUSED("refusée"),
    ENDED("terminée");

    private final String label;

    Status(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** Whether it counts as a measure entered. */
  boolean isEntered() {
    return measure != null && status != Status.REFUSED;
  }

  Aid decided(Status to, LocalDate day, Author author, Instant instant) {
    return new Aid(id, title, measure, to, requestedOn, day, masked, author, instant);
  }

  Aid masked(Mask mask) {
    return new Aid(id, Mask.TEXT, measure, status, requestedOn, decidedOn, mask, by, at);
  }
}
