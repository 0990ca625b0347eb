package fr.filrouge.eligibility.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.rules.Rules;
import fr.filrouge.situation.Field;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChecklistsTest {

  private static final List<Field> SHOWN =
      Stream.of("mobilityObstacle", "housingObstacle")
          .map(code -> Rules.BOOK.vocabulary().field(code))
          .toList();

  private final Map<String, List<String>> form =
      new HashMap<>(Map.of(Checklists.SHOWN, List.of("OBSTACLES")));

  private List<List<String>> spelledOut() {
    Map<String, List<String>> answers = Checklists.spelledOut(form, SHOWN);
    return SHOWN.stream().map(field -> answers.get(field.code())).toList();
  }

  @Test
  void who_ticks_a_box_says_no_to_the_others() {
    form.put("mobilityObstacle", List.of("oui"));
    assertThat(spelledOut()).containsExactly(List.of("oui"), List.of("non"));
  }

  @Test
  void none_of_these_says_no_to_all_and_not_knowing_leaves_all_unknown() {
    form.put("list.OBSTACLES", List.of("aucun"));
    assertThat(spelledOut()).containsOnly(List.of("non"));
    form.put("list.OBSTACLES", List.of("inconnu"));
    assertThat(spelledOut()).containsOnly(List.of("inconnu"));
  }

  @Test
  void who_ticks_nothing_says_nothing() {
    assertThat(spelledOut()).containsOnly(List.of());
  }

  @Test
  void a_contradiction_is_kept_for_the_person_to_put_right() {
    form.put("mobilityObstacle", List.of("oui"));
    form.put("list.OBSTACLES", List.of("aucun"));
    assertThat(spelledOut()).allSatisfy(answer -> assertThat(answer).hasSize(2));
  }
}
