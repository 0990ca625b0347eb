package fr.filrouge.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("When two people change the same form")
class MergeTest {

  private static final Map<String, String> BASE =
      Map.of("title", "Appeler", "dueOn", "2026-12-01", "actor", "CEP");

  private static Map<String, String> with(String field, String value) {
    Map<String, String> all = new java.util.TreeMap<>(BASE);
    all.put(field, value);
    return all;
  }

  @Test
  @DisplayName("what each alone touched stands as they left it")
  void apart() {
    Merge merge = Merge.of(BASE, with("title", "Écrire"), with("dueOn", "2026-12-24"));

    assertThat(merge.isClear()).isTrue();
    assertThat(merge.merged())
        .containsOnly(
            Map.entry("title", "Écrire"),
            Map.entry("dueOn", "2026-12-24"),
            Map.entry("actor", "CEP"));
  }

  @Test
  @DisplayName("what both touched differently is to be chosen, and nothing else is")
  void clash() {
    Merge merge = Merge.of(BASE, with("title", "Écrire"), with("title", "Aller voir"));

    assertThat(merge.clashes())
        .containsOnly(Map.entry("title", new Merge.Clash("Écrire", "Aller voir")));
    assertThat(merge.merged()).containsOnlyKeys("dueOn", "actor");
  }

  @Test
  @DisplayName("the same change made twice is one")
  void same() {
    Merge merge = Merge.of(BASE, with("title", "Écrire"), with("title", "Écrire"));

    assertThat(merge.isClear()).isTrue();
    assertThat(merge.merged()).containsEntry("title", "Écrire");
  }

  @Test
  @DisplayName("emptying a field is a change like any other")
  void emptied() {
    assertThat(Merge.of(BASE, with("dueOn", ""), BASE).merged()).containsEntry("dueOn", "");
    assertThat(Merge.of(BASE, with("dueOn", ""), with("dueOn", "2027-01-01")).clashes())
        .containsKey("dueOn");
  }

  @Test
  @DisplayName("a field that was not sent, or not shown, stays as it stands")
  void unsent() {
    assertThat(Merge.of(BASE, Map.of(), with("title", "Écrire")).merged())
        .containsEntry("title", "Écrire");
    assertThat(Merge.of(Map.of(), Map.of("actor", "CEP"), BASE).isClear()).isTrue();
  }
}
