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
    return Walk.of(ASSESS, VOCABULARY, replies());
  }

  private List<String> asked() {
    return walk().steps().stream().flatMap(s -> s.fields().stream()).map(Field::code).toList();
  }

  @Test
  void it_begins_with_the_person_and_meets_each_question_once() {
    assertThat(walk().steps().get(0).subject().code()).isEqualTo("PERSON");
    assertThat(asked()).doesNotHaveDuplicates().contains("residenceCommune", "detained", "needs");
  }

  @Test
  void each_page_is_about_one_subject() {
    assertThat(walk().steps())
        .allSatisfy(
            step ->
                assertThat(step.fields())
                    .isNotEmpty()
                    .allMatch(field -> step.subject().code().equals(field.subject())));
  }

  @Test
  void what_no_rule_hangs_on_is_not_asked() {
    assertThat(asked()).doesNotContain("priorityNeighbourhood", "targetOccupation");
  }

  @Test
  void a_question_that_another_introduces_waits_for_its_yes() {
    assertThat(asked()).doesNotContain("prison", "cdaphOrientation", "skillsGap");
    assertThat(answering("detained", "non").asked()).doesNotContain("prison");
    assertThat(answering("detained", "inconnu").asked()).doesNotContain("prison");
    assertThat(answering("detained", "oui").asked()).contains("prison", "dayRelease");
  }

  @Test
  void what_follows_up_a_yes_comes_right_after_it() {
    List<Walk.Step> steps = answering("detained", "oui").walk().steps();

    List<String> subjects = steps.stream().map(step -> step.subject().code()).toList();
    int first = subjects.indexOf("DETENTION");
    assertThat(subjects.subList(first, first + 2)).containsExactly("DETENTION", "DETENTION");
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
