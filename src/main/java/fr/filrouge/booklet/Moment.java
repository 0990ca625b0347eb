package fr.filrouge.booklet;

import fr.filrouge.pathway.CivilDay;
import java.time.Instant;
import java.time.LocalDate;

/** When a booklet is read or changed, and what is true around it then. */
public record Moment(Instant at, RolesNow roles, BookletLaw law) {

  public LocalDate today() {
    return CivilDay.of(at);
  }

  /** The same, at an instant no earlier than {@code other}. */
  public Moment notBefore(Instant other) {
    return at.isBefore(other) ? new Moment(other, roles, law) : this;
  }
}
