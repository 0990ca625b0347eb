package fr.filrouge.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.filrouge.situation.InvalidInput;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FreeTextTest {

  @ParameterizedTest
  @DisplayName("what people type is kept as they typed it")
  @ValueSource(
      strings = {
        "l'« été » \"là-bas\"",
        "👩‍👧 famille",
        "مرحبا \u202Bשלום\u202C",
        "ligne 1\nligne 2\tfin",
        "<script>alert(1)</script>",
        "{\"$where\":1}"
      })
  void kept(String typed) {
    assertThat(FreeText.text(typed, "/text").value()).isEqualTo(typed);
  }

  @ParameterizedTest
  @DisplayName("control characters and halves of characters are refused, with the place")
  @ValueSource(strings = {"a\u0000b", "a\u001Bb", "a\u007Fb", "a\u0085b", "a\uD83Db", " \n"})
  void refused(String typed) {
    assertThatThrownBy(() -> FreeText.text(typed, "/text"))
        .isInstanceOfSatisfying(
            InvalidInput.class, e -> assertThat(e.problems().get(0).pointer()).isEqualTo("/text"));
  }

  @ParameterizedTest
  @DisplayName("a line break of a browser's form, or of an old system, is one line break")
  @ValueSource(strings = {"a\r\nb", "a\rb", "a\nb"})
  void lineBreaks(String typed) {
    assertThat(FreeText.text(typed, "/text").value()).isEqualTo("a\nb");
  }

  @ParameterizedTest
  @DisplayName("lengths are counted in characters as people see them, and capped")
  @ValueSource(strings = {"a", "😀"})
  void capped(String character) {
    assertThat(FreeText.text(character.repeat(5_000), "").value()).isNotEmpty();
    assertThat(FreeText.line(character.repeat(200), "").value()).isNotEmpty();
    assertThatThrownBy(() -> FreeText.text(character.repeat(5_001), "/text"))
        .isInstanceOfSatisfying(
            InvalidInput.class, e -> assertThat(e.problems().get(0).detail()).contains("5000"));
    assertThatThrownBy(() -> FreeText.line(character.repeat(201), ""))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> FreeText.line("a\nb", "")).isInstanceOf(InvalidInput.class);
  }
}
