package fr.filrouge.eligibility;

import fr.filrouge.rules.Case;
import fr.filrouge.rules.Conclusions;
import fr.filrouge.rules.Kleene;
import fr.filrouge.rules.Measure;
import fr.filrouge.rules.RuleBook;
import fr.filrouge.rules.RuleEngine;
import fr.filrouge.rules.TurningDays;
import fr.filrouge.situation.PathwayState;
import fr.filrouge.situation.Situation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Until when an open measure stays open, and when one that is not opens, if the facts stay the same
 * (domain §4). The rules are asked only on the days on which an answer can turn.
 */
final class OpeningDates {

  private static final int MONTHS_AHEAD = 24;

  private final RuleEngine engine;
  private final RuleBook book;

  OpeningDates(RuleEngine engine) {
    this.engine = engine;
    this.book = engine.book();
  }

  /** By measure: the last day open of an open one, the first day open of another. */
  Map<String, LocalDate> of(LocalDate asOf, Situation situation) {
    LocalDate horizon = asOf.plusMonths(MONTHS_AHEAD);
    List<LocalDate> days = new ArrayList<>();
    days.add(asOf);
    days.addAll(TurningDays.between(book, situation, asOf, horizon.plusDays(1)));
    List<Conclusions> conclusions =
        engine.evaluate(
            days.stream().map(day -> new Case(day, situation, PathwayState.EMPTY)).toList());
    Map<String, LocalDate> dates = new HashMap<>();
    for (Measure measure : book.measures()) {
      boolean open = conclusions.get(0).open(measure.code()) == Kleene.MET;
      for (int i = 1; i < days.size(); i++) {
        if ((conclusions.get(i).open(measure.code()) == Kleene.MET) != open) {
          LocalDate turning = days.get(i);
          if (open) {
            dates.put(measure.code(), turning.minusDays(1));
          } else if (!turning.isAfter(horizon)) {
            dates.put(measure.code(), turning);
          }
          break;
        }
      }
    }
    return dates;
  }
}
