package fr.filrouge.booklet;

import fr.filrouge.situation.Restriction;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the rules in force say of booklets: delays, and what tells of a restricted fact. */
public interface BookletLaw {

  /** First day on which a booklet closed on {@code closedOn} is the person's alone to read. */
  LocalDate endOfReading(LocalDate closedOn);

  /** First day on which the place of referent offered on {@code offeredOn} is offered no more. */
  LocalDate endOfOffer(LocalDate offeredOn);

  /** First day on which a journal without an entry since {@code lastNewsOn} raises an alert. */
  LocalDate startOfSilence(LocalDate lastNewsOn);

  /** The restricted fact that being open to a measure, or having entered it, tells. */
  Optional<Restriction> restrictionOf(@Nullable String measure);

  /** The restricted fact that a next step tells, by its code and the measure it is about. */
  Optional<Restriction> restrictionOf(String step, @Nullable String measure);
}
