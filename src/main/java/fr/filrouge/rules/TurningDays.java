package fr.filrouge.rules;

import fr.filrouge.situation.Situation;
import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.TreeSet;

/** The days on which an answer can turn though no fact changes: periods, delays, ages, releases. */
public final class TurningDays {

  private final NavigableSet<LocalDate> days = new TreeSet<>();

  private TurningDays() {}

  /** Those after one day, up to another. */
  public static NavigableSet<LocalDate> between(
      RuleBook book, Situation situation, LocalDate after, LocalDate upTo) {
    TurningDays turning = new TurningDays();
    for (Route route : book.routes()) {
      for (Route.Segment segment : route.segments()) {
        turning.add(segment.period());
        segment.criteria().forEach(criterion -> turning.add(criterion, situation));
      }
    }
    for (DerivedFact fact : book.derivedFacts().values()) {
      for (DerivedFact.Row row : fact.rows()) {
        turning.add(row.period());
        row.criteria().forEach(criterion -> turning.add(criterion, situation));
      }
    }
    turning.addReleases(situation);
    return turning.days.subSet(after, false, upTo, true);
  }

  private void add(Period period) {
    if (period.from() != null) {
      days.add(period.from());
    }
    if (period.to() != null) {
      days.add(period.to().plusDays(1));
    }
  }

  private void add(Criterion criterion, Situation situation) {
    if (criterion.cell() instanceof Cell.Elapsed elapsed) {
      LocalDate date = situation.date(criterion.field().code());
      if (date != null) {
        LocalDate reached = elapsed.amount().reachedFrom(date);
        days.add(reached);
        days.add(reached.plusDays(1));
      }
    }
    if (criterion.cell() instanceof Cell.Between between
        && criterion.field().code().equals("age")) {
      LocalDate birth = situation.date("birthDate");
      if (birth != null && between.low() != null) {
        days.add(birth.plusYears(between.low()));
      }
      if (birth != null && between.high() != null) {
        days.add(birth.plusYears(between.high() + 1L));
      }
    }
  }

  /** A training begun too late no longer ends before the release. Months have 28 to 31 days. */
  private void addReleases(Situation situation) {
    LocalDate release = situation.date("expectedReleaseOn");
    if (release == null) {
      return;
    }
    days.add(release.plusDays(1));
    Integer months = situation.number("targetTraining.durationMonths");
    if (months != null) {
      for (int day = 1; day <= 4; day++) {
        days.add(release.minusMonths(months).plusDays(day));
      }
    }
  }
}
