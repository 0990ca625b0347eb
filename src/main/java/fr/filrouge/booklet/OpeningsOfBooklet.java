package fr.filrouge.booklet;

import fr.filrouge.eligibility.AssessSituation;
import fr.filrouge.eligibility.Assessment;
import fr.filrouge.eligibility.Decision;
import fr.filrouge.rules.DecisionOutcome;
import fr.filrouge.situation.Restriction;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The days on which the measures of a booklet open and close: a recognition of disability that ends
 * on the way takes its facts with it.
 */
final class OpeningsOfBooklet {

  private static final int MONTHS_AHEAD = 24;

  private final AssessSituation rules;
  private final BookletView view;

  OpeningsOfBooklet(AssessSituation rules, BookletView view) {
    this.rules = rules;
    this.view = view;
  }

  /**
   * Until when each open measure stays open, and when each other one opens, when some of the facts
   * go out of date on the way.
   */
  Map<String, LocalDate> of(Assessment assessment) {
    Map<String, LocalDate> dates = datesOf(assessment);
    LocalDate horizon = assessment.asOf().plusMonths(MONTHS_AHEAD);
    for (LocalDate last : endsOfRecognition(assessment.asOf(), horizon)) {
      Assessment after =
          rules.assess(
              last.plusDays(1), view.assessedSituation(last.plusDays(1)), view.pathwayState());
      for (Decision decision : assessment.decisions()) {
        String measure = decision.measure().code();
        LocalDate date = dates.get(measure);
        if (date == null || date.isAfter(last)) {
          dates.remove(measure);
          LocalDate turning =
              turning(
                  decision, after.decisions().get(assessment.decisions().indexOf(decision)), last);
          if (turning != null && !turning.isAfter(horizon)) {
            dates.put(measure, turning);
          }
        }
      }
    }
    return dates;
  }

  private static @Nullable LocalDate turning(Decision now, Decision after, LocalDate last) {
    boolean open = now.outcome() == DecisionOutcome.ELIGIBLE;
    boolean openAfter = after.outcome() == DecisionOutcome.ELIGIBLE;
    if (open) {
      return openAfter ? after.openUntil() : last;
    }
    return openAfter ? last.plusDays(1) : after.opensOn();
  }

  private static Map<String, LocalDate> datesOf(Assessment assessment) {
    Map<String, LocalDate> dates = new HashMap<>();
    for (Decision decision : assessment.decisions()) {
      LocalDate date = decision.openUntil() == null ? decision.opensOn() : decision.openUntil();
      if (date != null) {
        dates.put(decision.measure().code(), date);
      }
    }
    return dates;
  }

  private TreeSet<LocalDate> endsOfRecognition(LocalDate from, LocalDate horizon) {
    TreeSet<LocalDate> ends = new TreeSet<>();
    for (Restriction restriction : Restriction.values()) {
      LocalDate last = view.booklet().restricted(restriction).validUntil();
      if (last != null && !last.isBefore(from) && !last.isAfter(horizon)) {
        ends.add(last);
      }
    }
    return ends;
  }
}
