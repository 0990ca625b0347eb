package fr.filrouge.eligibility;

import fr.filrouge.rules.Case;
import fr.filrouge.rules.Conclusions;
import fr.filrouge.rules.Kleene;
import fr.filrouge.rules.Known;
import fr.filrouge.rules.Measure;
import fr.filrouge.rules.RuleVersion;
import fr.filrouge.rules.TurningDays;
import fr.filrouge.situation.PathwayState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Until when an open measure stays open, and when one that is not opens, if the facts stay the same
 * (domain §4), through the versions that are to come. The rules are asked only on the days on which
 * the cells say that an answer turns.
 */
final class OpeningDates {

  private static final int MONTHS_AHEAD = 24;

  private final Timeline timeline;
  private final Case one;
  private final LocalDate horizon;

  OpeningDates(Timeline timeline, Case one) {
    this.timeline = timeline;
    this.one = one;
    this.horizon = one.asOf().plusMonths(MONTHS_AHEAD);
  }

  /** The answer of the day, and those of each later day on which an answer turns. */
  List<Conclusions> conclusions() {
    List<Conclusions> all = new ArrayList<>();
    List<LocalDate> changes = timeline.changes(one.asOf(), horizon.plusDays(1));
    LocalDate from = one.asOf();
    for (int i = 0; i <= changes.size(); i++) {
      LocalDate upTo = i < changes.size() ? changes.get(i).minusDays(1) : horizon.plusDays(1);
      RuleVersion version = timeline.on(from);
      all.addAll(version.engine().evaluate(days(version, from, upTo)));
      from = upTo.plusDays(1);
    }
    return all;
  }

  /** The question of a day, and the same of each later day on which a version's answer turns. */
  private List<Case> days(RuleVersion version, LocalDate from, LocalDate upTo) {
    List<Case> days = new ArrayList<>();
    days.add(from.equals(one.asOf()) ? one : later(from));
    Set<String> open = open(version, from);
    for (LocalDate day : TurningDays.between(version.book(), one.situation(), from, upTo)) {
      Set<String> then = open(version, day);
      if (!then.equals(open)) {
        days.add(later(day));
        open = then;
      }
    }
    return days;
  }

  private Case later(LocalDate day) {
    return new Case(day, one.situation(), PathwayState.EMPTY);
  }

  private Set<String> open(RuleVersion version, LocalDate day) {
    Known known = new Known(version.book(), one.situation(), day);
    Set<String> open = new HashSet<>();
    for (Measure measure : version.book().measures()) {
      if (known.open(measure.code()) == Kleene.MET) {
        open.add(measure.code());
      }
    }
    return open;
  }

  /**
   * By measure: the last day open of an open one, the first day open of another.
   *
   * @param conclusions the {@link #conclusions()}
   */
  Map<String, LocalDate> of(List<Conclusions> conclusions) {
    Map<String, LocalDate> dates = new HashMap<>();
    for (Measure measure : timeline.on(one.asOf()).book().measures()) {
      boolean open = conclusions.get(0).open(measure.code()) == Kleene.MET;
      for (Conclusions later : conclusions) {
        if ((later.open(measure.code()) == Kleene.MET) != open) {
          if (open) {
            dates.put(measure.code(), later.asOf().minusDays(1));
          } else if (!later.asOf().isAfter(horizon)) {
            dates.put(measure.code(), later.asOf());
          }
          break;
        }
      }
    }
    return dates;
  }
}
