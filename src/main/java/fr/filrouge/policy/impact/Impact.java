package fr.filrouge.policy.impact;

import fr.filrouge.rules.Case;
import fr.filrouge.rules.Conclusions;
import fr.filrouge.rules.DecisionOutcome;
import fr.filrouge.rules.Measure;
import fr.filrouge.rules.NextStep;
import fr.filrouge.rules.RuleBook;
import fr.filrouge.rules.RuleVersion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What another version of the rules does to people: the true figures, of which only a part may be
 * shown. Impacts of parts of a population add up to that of the whole.
 */
public record Impact(Persons persons, Map<String, Counts> measures, Members members) {

  /** Many cases in a session are faster than one; more than these gain nothing. */
  private static final int AT_ONCE = 200;

  public static final Impact NONE = new Impact(Persons.NOBODY, Map.of(), Members.NOBODY);

  /** Decides everybody of a part by both versions, for one day. */
  public static Impact of(RuleVersion before, RuleVersion after, LocalDate asOf, Chunk part) {
    Counting counting = new Counting(before, after, asOf, part.places().size());
    List<Integer> taken = new ArrayList<>();
    for (int place = 0; place < part.places().size(); place++) {
      if (part.places().get(place) != null) {
        taken.add(place);
      }
      if (taken.size() == AT_ONCE) {
        counting.count(part, taken);
        taken.clear();
      }
    }
    counting.count(part, taken);
    return counting.done();
  }

  /** With the impact on one more part of the population. */
  public Impact plus(int index, Impact part) {
    Map<String, Counts> sums = new LinkedHashMap<>(measures);
    part.measures.forEach((measure, counts) -> sums.merge(measure, counts, Counts::plus));
    return new Impact(
        persons.plus(part.persons), sums, members.plus(index * Chunk.SIZE, part.members));
  }

  /** Of people who do not exist it need not be known who they are. */
  Impact withoutMembers() {
    return new Impact(persons, measures, Members.NOBODY);
  }

  /** Codes of the measures for which something changes for somebody. */
  public List<String> moved() {
    return measures.entrySet().stream()
        .filter(measure -> measure.getValue().moves())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The counting of one part. */
  private static final class Counting {

    private final RuleVersion before;
    private final RuleVersion after;
    private final LocalDate asOf;
    private final Map<String, Counts> measures = new LinkedHashMap<>();
    private final Members.Gathering members;
    private Persons persons = Persons.NOBODY;

    Counting(RuleVersion before, RuleVersion after, LocalDate asOf, int places) {
      this.before = before;
      this.after = after;
      this.asOf = asOf;
      this.members = new Members.Gathering(places);
      measures(before.book(), after.book()).forEach(code -> measures.put(code, Counts.none()));
    }

    private static Set<String> measures(RuleBook before, RuleBook after) {
      Set<String> codes = new LinkedHashSet<>();
      after.measures().stream().map(Measure::code).forEach(codes::add);
      before.measures().stream().map(Measure::code).forEach(codes::add);
      return codes;
    }

    void count(Chunk part, List<Integer> places) {
      List<Counted> people =
          places.stream().map(place -> (Counted) part.places().get(place)).toList();
      List<Case> cases =
          people.stream().map(one -> new Case(asOf, one.situation(), one.pathway())).toList();
      List<Conclusions> was = before.engine().evaluate(cases);
      List<Conclusions> becomes = after.engine().evaluate(cases);
      for (int i = 0; i < people.size(); i++) {
        count(people.get(i), places.get(i), was.get(i), becomes.get(i));
      }
    }

    private void count(Counted one, int place, Conclusions was, Conclusions becomes) {
      Map<String, Set<NextStep>> stepsBefore = steps(was);
      Map<String, Set<NextStep>> stepsAfter = steps(becomes);
      members.person(place, one);
      boolean gains = false;
      boolean loses = false;
      for (Map.Entry<String, Counts> measure : measures.entrySet()) {
        String code = measure.getKey();
        DecisionOutcome from = outcome(before.book(), was, code);
        DecisionOutcome to = outcome(after.book(), becomes, code);
        boolean step =
            !stepsBefore
                .getOrDefault(code, Set.of())
                .equals(stepsAfter.getOrDefault(code, Set.of()));
        measure.getValue().add(one, from, to, step);
        Move move = Move.of(from, to, step);
        members.move(place, code, move);
        gains |= move == Move.GAIN;
        loses |= move == Move.LOSS;
      }
      boolean steps = !stepsBefore.equals(stepsAfter);
      persons = persons.with(gains, loses, steps);
      if (steps) {
        members.stepping(place);
      }
    }

    private static DecisionOutcome outcome(RuleBook book, Conclusions conclusions, String measure) {
      return book.find(measure).isPresent()
          ? conclusions.outcome(measure)
          : DecisionOutcome.NOT_AVAILABLE;
    }

    /** By the measure they lead to; the words of a reason make no other step. */
    private static Map<String, Set<NextStep>> steps(Conclusions conclusions) {
      Map<String, Set<NextStep>> steps = new LinkedHashMap<>();
      for (NextStep step : conclusions.nextSteps()) {
        @Nullable String measure = step.measure();
        steps
            .computeIfAbsent(measure == null ? "" : measure, m -> new HashSet<>())
            .add(new NextStep(0, step.code(), step.actor(), "", measure, step.obstacle()));
      }
      return steps;
    }

    Impact done() {
      return new Impact(persons, measures, members.done());
    }
  }
}
