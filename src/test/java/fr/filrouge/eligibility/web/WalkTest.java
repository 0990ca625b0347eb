package fr.filrouge.eligibility.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.commune.Communes;
import fr.filrouge.eligibility.AssessSituation;
import fr.filrouge.rules.Rules;
import fr.filrouge.situation.Field;
import fr.filrouge.situation.Vocabulary;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WalkTest {

  private static final Vocabulary VOCABULARY = Rules.BOOK.vocabulary();
  private static final AssessSituation ASSESS = new AssessSituation(Rules.VERSION);

  private final Map<String, List<String>> form = new LinkedHashMap<>();

  private WalkTest answering(String field, String... values) {
    form.put(field, List.of(values));
    return this;
  }

  private Replies replies() {
    return new Replies(
        RawAnswers.of(form, VOCABULARY.fields()),
        VOCABULARY,
        new ReplyReader(new Communes()),
        LocalDate.of(2021, 3, 15));
  }

  private Walk walk() {
    return new WalkPlanner(ASSESS, replies()).plan(replies().entry());
  }

  private List<String> asked() {
    return walk().steps().stream().flatMap(s -> s.fields().stream()).map(Field::code).toList();
  }

  private List<String> askedOn(int page) {
    return walk().steps().get(page - 1).fields().stream().map(Field::code).toList();
  }

  private static boolean isSensitive(Field field) {
    return new SensitiveSubjects(VOCABULARY).cover(field);
  }

  @Test
  void it_begins_with_where_the_person_lives_and_meets_each_question_once() {
    assertThat(askedOn(1)).startsWith("residenceCommune");
    assertThat(asked()).doesNotHaveDuplicates().contains("detained", "boeth", "needs");
  }

  @Test
  void the_questions_of_a_page_stand_by_subject() {
    assertThat(walk().steps())
        .flatExtracting(Walk.Step::parts)
        .allSatisfy(
            part ->
                assertThat(part.fields())
                    .isNotEmpty()
                    .allMatch(field -> part.subject().code().equals(field.subject())));
  }

  @Test
  void what_is_sensitive_comes_last_on_one_page() {
    List<Walk.Step> steps = walk().steps();

    assertThat(steps.subList(0, steps.size() - 1))
        .flatExtracting(Walk.Step::fields)
        .noneMatch(WalkTest::isSensitive);
    assertThat(steps.get(steps.size() - 1).fields()).allMatch(WalkTest::isSensitive);
  }

  @Test
  void what_only_matters_after_a_sensitive_yes_is_asked_after_it() {
    assertThat(asked()).doesNotContain("targetTraining.durationMonths");
    assertThat(answering("detained", "oui").answering("prison", "CAEN").asked())
        .containsSubsequence("detained", "targetTraining.durationMonths");
  }

  @Test
  void who_begins_with_detention_is_asked_about_it_first_and_then_only_what_still_matters() {
    answering("entry", "detained").answering("detained", "oui").answering("dayRelease", "non");

    assertThat(askedOn(1)).startsWith("detained").contains("prison", "expectedReleaseOn");
    assertThat(asked()).doesNotContain("residenceCommune", "needs", "mobilityObstacle");
  }

  @Test
  void an_entry_that_introduces_nothing_sensitive_changes_nothing() {
    List<Walk.Step> usual = walk().steps();

    assertThat(answering("entry", "hostCompany").walk().steps()).isEqualTo(usual);
    assertThat(answering("entry", "no such field").walk().steps()).isEqualTo(usual);
  }

  @Test
  void a_question_waits_while_another_one_may_make_it_needless() {
    assertThat(askedOn(1)).doesNotContain("birthDate");
    answering("leftInitialTrainingOn.day", "1")
        .answering("leftInitialTrainingOn.month", "1")
        .answering("leftInitialTrainingOn.year", "2001");
    assertThat(asked()).contains("leftInitialTrainingOn").doesNotContain("birthDate", "psad");
  }

  @Test
  void what_no_rule_hangs_on_is_not_asked() {
    assertThat(asked()).doesNotContain("priorityNeighbourhood", "targetOccupation");
  }

  @Test
  void a_question_that_another_introduces_stands_on_its_page_and_needs_its_yes() {
    for (Walk.Step step : walk().steps()) {
      List<String> codes = step.fields().stream().map(Field::code).toList();
      assertThat(step.fields())
          .filteredOn(field -> field.askedIf() != null)
          .allMatch(field -> codes.contains(field.askedIf()));
    }
    assertThat(asked()).contains("prison", "compensationNeeded");
    assertThat(replies().situation().knows("prison")).isFalse();
  }

  @Test
  void who_lives_elsewhere_is_asked_less() {
    int everywhere = asked().size();

    assertThat(answering("residenceCommune", "99999").asked())
        .hasSizeLessThan(everywhere)
        .doesNotContain("jobseekerCategory");
  }

  @Test
  void the_pages_before_a_question_do_not_depend_on_its_answer() {
    List<Walk.Step> before = walk().steps();
    for (int i = 0; i < before.size(); i++) {
      for (Field field : before.get(i).fields()) {
        form.put(field.code(), List.of("inconnu"));
      }
      assertThat(walk().steps().subList(0, i + 1)).isEqualTo(before.subList(0, i + 1));
    }
  }

  @Test
  void the_facts_of_a_question_whose_yes_was_taken_back_are_left_out() {
    answering("detained", "oui").answering("prison", "CAEN");
    assertThat(replies().situation().text("prison")).isEqualTo("CAEN");

    answering("detained", "non");
    assertThat(replies().situation().knows("prison")).isFalse();
    assertThat(replies().situation().flag("detained")).isFalse();
  }
}
