package fr.filrouge.booklet;

import fr.filrouge.pathway.CivilDay;
import fr.filrouge.situation.Restriction;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The beneficiary's latest word on who may see a restricted section.
 *
 * @param until last day it holds; without one it holds until withdrawn
 */
public record Consent(Restriction section, boolean granted, @Nullable LocalDate until, Instant at) {

  /** Whether it stands at an instant. */
  public boolean isLive(Instant instant) {
    return granted && (until == null || !CivilDay.of(instant).isAfter(until));
  }
}
