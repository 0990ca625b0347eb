package fr.filrouge.eligibility.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.eligibility.AssessSituation;
import fr.filrouge.eligibility.Decision;
import fr.filrouge.rules.DecisionOutcome;
import fr.filrouge.rules.Rules;
import fr.filrouge.situation.Field;
import fr.filrouge.situation.PathwayState;
import fr.filrouge.situation.RandomSituations;
import fr.filrouge.situation.Situation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How long the questionnaire is for people drawn at random, always the same ones. */
class ShortWalkTest {

  private static final AssessSituation RULES = new AssessSituation(Rules.VERSION);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
  private static final int PEOPLE = 200;

  private static List<Visit> visits(double known, boolean detained) {
    RandomSituations people = new RandomSituations(Rules.BOOK.vocabulary(), 20_26);
    List<Visit> visits = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      Situation person = people.next(TODAY, known);
      visits.add(
          new AnsweringPerson(detained ? person : person.with("detained", false), TODAY)
              .visit(RULES));
    }
    return visits;
  }

  private static void assertShort(List<Visit> visits) {
    List<Integer> pages = visits.stream().map(visit -> visit.steps().size()).sorted().toList();
    List<Integer> questions =
        visits.stream()
            .map(visit -> visit.steps().stream().mapToInt(s -> s.fields().size()).sum())
            .sorted()
            .toList();
    int median = pages.get(pages.size() / 2);
    int longest = pages.get(pages.size() - 1);
    System.out.printf(
        "Questionnaire: %d pages at the median, %d at most; %d questions, %d at most%n",
        median, longest, questions.get(questions.size() / 2), questions.get(questions.size() - 1));
    assertThat(median).as("median number of pages").isLessThanOrEqualTo(8);
    assertThat(longest).as("longest walk").isLessThanOrEqualTo(10);
  }

  @Test
  void people_who_know_everything_go_through_at_most_ten_pages_and_eight_at_the_median() {
    assertShort(visits(1, false));
  }

  @Test
  void so_do_people_who_know_about_half() {
    assertShort(visits(0.6, true));
  }

  @Test
  void so_do_people_of_whom_many_are_detained_or_have_a_disability() {
    assertShort(visits(1, true));
  }

  @Test
  void what_is_left_unasked_would_have_changed_no_answer() {
    RandomSituations people = new RandomSituations(Rules.BOOK.vocabulary(), 7);
    for (int i = 0; i < PEOPLE; i++) {
      Situation person = people.next(TODAY, 1);
      Visit visit = new AnsweringPerson(person, TODAY).visit(RULES);
      Situation asked =
          person.keeping(code -> visit.steps().stream().anyMatch(step -> asks(step, code)));
      assertThat(outcomes(asked)).isEqualTo(outcomes(person));
    }
  }

  private static boolean asks(Walk.Step step, String code) {
    return step.fields().stream().map(Field::code).anyMatch(code::equals);
  }

  private static Map<String, DecisionOutcome> outcomes(Situation situation) {
    return RULES.assessWithoutDates(TODAY, situation, PathwayState.EMPTY).decisions().stream()
        .collect(Collectors.toMap(decision -> decision.measure().code(), Decision::outcome));
  }
}
