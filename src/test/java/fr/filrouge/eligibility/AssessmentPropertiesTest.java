package fr.filrouge.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.rules.Case;
import fr.filrouge.rules.Conclusions;
import fr.filrouge.rules.DecisionOutcome;
import fr.filrouge.rules.Kleene;
import fr.filrouge.rules.Measure;
import fr.filrouge.rules.Rules;
import fr.filrouge.situation.Field;
import fr.filrouge.situation.PathwayState;
import fr.filrouge.situation.RandomSituations;
import fr.filrouge.situation.Situation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

/** What holds of every answer, whoever asks and whatever is unknown. */
class AssessmentPropertiesTest {

  private static final AssessSituation ASSESS = new AssessSituation(Rules.VERSION);

  @Property(tries = 300)
  @Label("every measure is answered once, and says what is missing or what would open it")
  void complete(@ForAll long seed) {
    Case one = draw(seed);
    Assessment assessment = ASSESS.assessWithoutDates(one.asOf(), one.situation(), one.pathway());
    assertThat(assessment.decisions())
        .extracting(Decision::measure)
        .containsExactlyElementsOf(Rules.BOOK.measures());
    for (Decision decision : assessment.decisions()) {
      boolean undetermined = decision.outcome() == DecisionOutcome.UNDETERMINED;
      assertThat(decision.missing().isEmpty())
          .as(decision.measure().code())
          .isEqualTo(!undetermined);
      assertThat(decision.missing())
          .allSatisfy(field -> assertThat(one.situation().knows(field.code())).isFalse());
      if (decision.outcome() == DecisionOutcome.NOT_AVAILABLE) {
        assertThat(decision.entitlements()).isEqualTo(Entitlements.NONE);
      }
      for (RouteExplanation route : decision.routes()) {
        assertThat(route.outcome() == null).isEqualTo(route.criteria().isEmpty());
        assertThat(route.criteria())
            .allSatisfy(
                criterion -> {
                  assertThat(criterion.expected()).isNotBlank();
                  if (criterion.outcome() == Kleene.UNMET) {
                    assertThat(criterion.actual()).as(criterion.expected()).isNotNull();
                  }
                });
      }
    }
    assertThat(assessment.questions())
        .extracting(question -> -question.settles().size())
        .isSorted();
  }

  @Property(tries = 40)
  @Label("until when, computed on turning days, is what a search day by day finds")
  void untilWhen(@ForAll long seed) {
    Case one = draw(seed);
    LocalDate horizon = one.asOf().plusMonths(24);
    List<Case> days = new ArrayList<>();
    for (LocalDate day = one.asOf(); !day.isAfter(horizon.plusDays(1)); day = day.plusDays(1)) {
      days.add(new Case(day, one.situation(), PathwayState.EMPTY));
    }
    List<Conclusions> findings = Rules.ENGINE.evaluate(days);
    Assessment assessment = ASSESS.assess(one.asOf(), one.situation(), one.pathway());
    for (Decision decision : assessment.decisions()) {
      String measure = decision.measure().code();
      boolean open = decision.outcome() == DecisionOutcome.ELIGIBLE;
      int turn = 1;
      while (turn < days.size()
          && (findings.get(turn).outcome(measure) == DecisionOutcome.ELIGIBLE) == open) {
        turn++;
      }
      LocalDate turning = turn == days.size() ? null : one.asOf().plusDays(turn);
      assertThat(decision.openUntil())
          .as("%s open until, from %s, %s", measure, one.asOf(), one.situation().values())
          .isEqualTo(open && turning != null ? turning.minusDays(1) : null);
      assertThat(decision.opensOn())
          .as("%s opens on, from %s, %s", measure, one.asOf(), one.situation().values())
          .isEqualTo(open || turning == null || turning.isAfter(horizon) ? null : turning);
    }
  }

  @Property(tries = 300)
  @Label("what would open a measure opens it, is small, and asks only what a person can change")
  void wouldOpen(@ForAll long seed) {
    Case one = draw(seed);
    Assessment assessment = ASSESS.assessWithoutDates(one.asOf(), one.situation(), one.pathway());
    for (Decision decision : assessment.decisions()) {
      List<List<Change>> sets = decision.wouldOpenIf();
      for (List<Change> set : sets) {
        assertThat(set).hasSizeBetween(1, 3);
        assertThat(set)
            .allSatisfy(
                change -> {
                  assertThat(change.field().changeable()).isTrue();
                  assertThat(change.field().restriction()).isEmpty();
                });
        opens(decision.measure(), one, set);
        assertThat(sets)
            .filteredOn(other -> other != set)
            .noneMatch(other -> ChangeSets.holds(set, other));
      }
    }
  }

  /** With each of the values that would do, the measure is open, or at least undetermined. */
  private static void opens(Measure measure, Case one, List<Change> set) {
    for (int i = 0; i < 8; i++) {
      Situation changed = one.situation();
      for (Change change : set) {
        List<Object> anyOf = change.anyOf();
        Object picked = anyOf.isEmpty() ? null : anyOf.get(i % anyOf.size());
        changed = with(changed, change.field(), picked);
      }
      Case after = new Case(one.asOf(), changed, one.pathway());
      assertThat(Rules.ENGINE.evaluate(after).outcome(measure.code()))
          .as("%s on %s for %s with %s", measure.code(), one.asOf(), one.situation().values(), set)
          .isIn(DecisionOutcome.ELIGIBLE, DecisionOutcome.UNDETERMINED);
    }
  }

  /** A code is added to a set; any other value takes the place of the one that was known. */
  private static Situation with(Situation situation, Field field, Object value) {
    if (value == null || !field.type().isSet()) {
      return situation.with(field.code(), value);
    }
    Set<String> codes = new HashSet<>(Set.of((String) value));
    if (situation.knows(field.code())) {
      codes.addAll(situation.codes(field.code()));
    }
    return situation.with(field.code(), codes);
  }

  private static Case draw(long seed) {
    Random random = new Random(seed);
    LocalDate asOf = LocalDate.of(2017, 12, 1).plusDays(random.nextInt(1300));
    RandomSituations situations = new RandomSituations(Rules.BOOK.vocabulary(), seed);
    Situation situation = situations.next(asOf, random.nextDouble());
    if (random.nextInt(3) > 0) {
      situation = situation.with("detained", false).with("residenceCommune", "14118");
    }
    List<String> measures = Rules.BOOK.measures().stream().map(Measure::code).toList();
    return new Case(asOf, situation, situations.nextPathway(asOf, measures));
  }
}
