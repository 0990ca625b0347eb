package fr.filrouge.rules;

import fr.filrouge.situation.Situation;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The calculations that derived facts may name; each is null while what it rests on is unknown. */
public enum Formula {

  /** Age in completed years. A birthday of 29 February falls on 28 February in common years. */
  completedYears {
    @Override
    @Nullable Object apply(Situation situation, LocalDate asOf) {
      return completedYears(situation.date("birthDate"), asOf);
    }
  },

  /** Whether the target training, begun at the date of the answer, ends by the expected release. */
  endsOnOrBefore {
    @Override
    @Nullable Object apply(Situation situation, LocalDate asOf) {
      return endsOnOrBefore(
          situation.number("targetTraining.durationMonths"),
          situation.date("expectedReleaseOn"),
          asOf);
    }
  };

  abstract @Nullable Object apply(Situation situation, LocalDate asOf);

  static @Nullable Integer completedYears(@Nullable LocalDate birth, LocalDate asOf) {
    if (birth == null) {
      return null;
    }
    int years = asOf.getYear() - birth.getYear();
    return birth.plusYears(years).isAfter(asOf) ? years - 1 : years;
  }

  static @Nullable Boolean endsOnOrBefore(
      @Nullable Integer months, @Nullable LocalDate release, LocalDate asOf) {
    if (release != null && release.isBefore(asOf)) {
      return false;
    }
    return months == null || release == null ? null : !asOf.plusMonths(months).isAfter(release);
  }
}
