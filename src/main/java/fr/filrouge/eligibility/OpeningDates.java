package fr.filrouge.eligibility;

import fr.filrouge.rules.Case;
import fr.filrouge.rules.Conclusions;
import fr.filrouge.rules.Kleene;
import fr.filrouge.rules.Known;
import fr.filrouge.rules.Measure;
import fr.filrouge.rules.RuleBook;
import fr.filrouge.rules.TurningDays;
import fr.filrouge.situation.PathwayState;
import fr.filrouge.situation.Situation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Until when an open measure stays open, and when one that is not opens, if the facts stay the same
 * (domain §4). The rules are asked only on the days on which the cells say that an answer turns.
 */
final class OpeningDates {

  private static final int MONTHS_AHEAD = 24;

  private final RuleBook book;

  OpeningDates(RuleBook book) {
    this.book = book;
  }

  /** The question of a day, and the same of each later day on which an answer turns. */
  List<Case> days(Case one) {
    List<Case> days = new ArrayList<>();
    days.add(one);
    BitSet open = open(one.situation(), one.asOf());
    for (LocalDate day :
        TurningDays.between(book, one.situation(), one.asOf(), horizon(one).plusDays(1))) {
      BitSet then = open(one.situation(), day);
      if (!then.equals(open)) {
        days.add(new Case(day, one.situation(), PathwayState.EMPTY));
        open = then;
      }
    }
    return days;
  }

  private static LocalDate horizon(Case one) {
    return one.asOf().plusMonths(MONTHS_AHEAD);
  }

  private BitSet open(Situation situation, LocalDate day) {
    Known known = new Known(book, situation, day);
    BitSet open = new BitSet();
    for (int i = 0; i < book.measures().size(); i++) {
      open.set(i, known.open(book.measures().get(i).code()) == Kleene.MET);
    }
    return open;
  }

  /**
   * By measure: the last day open of an open one, the first day open of another.
   *
   * @param conclusions the answers to the {@link #days}
   */
  Map<String, LocalDate> of(List<Conclusions> conclusions, Case one) {
    Map<String, LocalDate> dates = new HashMap<>();
    for (Measure measure : book.measures()) {
      boolean open = conclusions.get(0).open(measure.code()) == Kleene.MET;
      for (Conclusions later : conclusions) {
        if ((later.open(measure.code()) == Kleene.MET) != open) {
          if (open) {
            dates.put(measure.code(), later.asOf().minusDays(1));
          } else if (!later.asOf().isAfter(horizon(one))) {
            dates.put(measure.code(), later.asOf());
          }
          break;
        }
      }
    }
    return dates;
  }
}
