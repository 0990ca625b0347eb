package fr.filrouge.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.rules.Case;
import fr.filrouge.rules.DecisionOutcome;
import fr.filrouge.rules.Rules;
import fr.filrouge.situation.Field;
import fr.filrouge.situation.PathwayState;
import fr.filrouge.situation.RandomSituations;
import fr.filrouge.situation.Situation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is asked of an undetermined measure is what can change its answer, by full enumeration. */
class MissingTest {

  private static final LocalDate DAY = LocalDate.of(2019, 9, 2);
  private static final int MOST_COMPLETIONS = 4_000;

  /** Values that tell apart all that the rules of that day tell apart. */
  private static final Map<String, List<Object>> VALUES = new LinkedHashMap<>();

  static {
    List<Object> levels = List.of(1, 3, 4);
    VALUES.put("qualificationLevel", levels);
    VALUES.put("birthDate", dates(10, 20, 40));
    VALUES.put(
        "leftInitialTrainingOn",
        List.of(DAY.minusMonths(5), DAY.minusMonths(9), DAY.minusMonths(30), Situation.NEVER));
    VALUES.put("businessCreatedOn", List.of(DAY.minusYears(1), DAY.minusYears(9), Situation.NEVER));
    VALUES.put("residenceCommune", List.of("14118", "75056"));
    VALUES.put("jobseekerCategory", List.of("A", "B", "E"));
    VALUES.put("employment", List.of("NONE", "PEC", "IAE", "EMPLOYEE", "PART_TIME"));
    VALUES.put("projectStage", List.of("NONE", "CONFIRMED"));
    VALUES.put("prison", List.of("CAEN", "EVREUX", "ROUEN", "OTHER"));
    VALUES.put("completedMeasures", List.of(Set.of(), Set.of("CAQ_REUSSIR")));
    VALUES.put("targetTraining.durationMonths", List.of(1, 100));
    VALUES.put("expectedReleaseOn", List.of(DAY.minusDays(1), DAY.plusMonths(6)));
  }

  private static List<Object> dates(int... ages) {
    List<Object> dates = new ArrayList<>();
    for (int age : ages) {
      dates.add(DAY.minusYears(age));
    }
    return dates;
  }

  private static List<Object> values(Field field) {
    if (VALUES.containsKey(field.code())) {
      return VALUES.get(field.code());
    }
    return switch (field.type()) {
      case BOOLEAN -> List.of(true, false);
      case CODES -> sets(field);
      default -> field.codes().stream().map(code -> (Object) code.code()).toList();
    };
  }

  private static List<Object> sets(Field field) {
    List<Object> sets = new ArrayList<>(List.of(Set.of()));
    field.codes().stream().limit(4).forEach(code -> sets.add(Set.of(code.code())));
    sets.add(Set.copyOf(field.codes().stream().limit(4).map(Field.Code::code).toList()));
    return sets;
  }

  @Test
  @DisplayName("a fact is asked if and only if two completions that differ by it alone differ")
  void minimal() {
    AssessSituation assess = new AssessSituation(Rules.VERSION);
    Random random = new Random(7);
    int compared = 0;
    for (long seed = 0; seed < 60; seed++) {
      Situation situation =
          new RandomSituations(Rules.BOOK.vocabulary(), seed)
              .next(DAY, 0.55 + random.nextDouble() / 2.5)
              .with("detained", random.nextInt(4) > 0 ? false : null);
      for (Decision decision : decide(assess, List.of(situation)).get(0).decisions()) {
        if (decision.outcome() == DecisionOutcome.UNDETERMINED) {
          Set<Field> candidates = candidates(assess, decision, situation);
          Set<String> needed = needed(assess, decision.measure().code(), situation, candidates);
          if (!needed.isEmpty()) {
            compared++;
            assertThat(decision.missing())
                .extracting(Field::code)
                .as("%s for %s", decision.measure().code(), situation.values())
                .containsExactlyInAnyOrderElementsOf(needed);
          }
        }
      }
    }
    System.out.println(compared + " undetermined decisions compared with full enumeration");
    assertThat(compared).isGreaterThan(100);
  }

  /**
   * The unknown facts that some route of the measure reads, those of required measures included.
   */
  private static Set<Field> candidates(
      AssessSituation assess, Decision decision, Situation situation) {
    Set<Field> fields = new HashSet<>();
    collect(assess, decision.measure().code(), fields);
    fields.removeIf(field -> situation.knows(field.code()));
    return fields;
  }

  private static void collect(AssessSituation assess, String measure, Set<Field> fields) {
    var vocabulary = assess.book().vocabulary();
    for (var route : assess.book().routes(measure)) {
      for (var criterion : route.criteria(DAY)) {
        criterion.measures().forEach(other -> collect(assess, other, fields));
        criterion
            .fields()
            .forEach(
                field -> {
                  var fact = assess.book().derivedFact(field.code());
                  if (fact == null) {
                    fields.add(field);
                  } else {
                    fact.restsOn().forEach(code -> fields.add(vocabulary.field(code)));
                  }
                });
      }
    }
  }

  /** Empty when there are too many completions to try. */
  private static Set<String> needed(
      AssessSituation assess, String measure, Situation situation, Set<Field> unknown) {
    List<Field> fields = List.copyOf(unknown);
    long size = 1;
    for (Field field : fields) {
      size *= values(field).size();
      if (size > MOST_COMPLETIONS) {
        return Set.of();
      }
    }
    List<Situation> completions = List.of(situation);
    for (Field field : fields) {
      List<Situation> more = new ArrayList<>();
      for (Situation one : completions) {
        values(field).forEach(value -> more.add(one.with(field.code(), value)));
      }
      completions = more;
    }
    Map<Situation, DecisionOutcome> outcomes = new LinkedHashMap<>();
    List<Verdict> verdicts = decide(assess, completions);
    for (int i = 0; i < completions.size(); i++) {
      outcomes.put(completions.get(i), outcome(verdicts.get(i), measure));
    }
    Set<String> needed = new HashSet<>();
    for (Field field : fields) {
      for (Situation one : completions) {
        Situation other = one.with(field.code(), values(field).get(0));
        if (outcomes.get(one) != outcomes.get(other)) {
          needed.add(field.code());
          break;
        }
      }
    }
    return needed;
  }

  private static DecisionOutcome outcome(Verdict verdict, String measure) {
    return verdict.decisions().stream()
        .filter(d -> d.measure().code().equals(measure))
        .findFirst()
        .orElseThrow()
        .outcome();
  }

  private static List<Verdict> decide(AssessSituation assess, List<Situation> situations) {
    return assess.decide(
        situations.stream().map(s -> new Case(DAY, s, PathwayState.EMPTY)).toList());
  }
}
