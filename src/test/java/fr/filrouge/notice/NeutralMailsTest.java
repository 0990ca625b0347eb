package fr.filrouge.notice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.rules.Rules;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Nothing that a mail can say")
class NeutralMailsTest {

  private static final List<String> HARD =
      List.of(
          "handicap",
          "santé",
          "médic",
          "soign",
          "détenu",
          "détention",
          "prison",
          "peine",
          "boeth",
          "rqth",
          "addict",
          "justice");

  private static List<String> everything() {
    return Arrays.stream(Message.values())
        .flatMap(message -> Stream.of(message.title(), message.sentence()))
        .map(text -> text.toLowerCase(Locale.FRENCH))
        .toList();
  }

  @Test
  @DisplayName("is a word of health or detention")
  void noHardWord() {
    assertThat(everything()).isNotEmpty().noneMatch(text -> HARD.stream().anyMatch(text::contains));
  }

  @Test
  @DisplayName("is the name of a measure, or has a place for anything to be filled in")
  void noMeasure() {
    List<String> measures =
        Rules.BOOK.measures().stream()
            .map(measure -> measure.label().toLowerCase(Locale.FRENCH))
            .toList();

    assertThat(measures).hasSizeGreaterThan(10);
    assertThat(everything()).noneMatch(text -> measures.stream().anyMatch(text::contains));
    assertThat(everything()).noneMatch(text -> text.matches(".*[%{}\\[\\]0-9].*"));
  }
}
