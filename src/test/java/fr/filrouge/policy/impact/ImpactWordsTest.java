package fr.filrouge.policy.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The first sentence of an impact")
class ImpactWordsTest {

  private static String of(Figure gaining, Figure losing) {
    return ImpactWords.sentence(
        new Displayed(
            Figure.of(5_000),
            new Displayed.Whole(gaining, losing, Figure.FEWER, Figure.FEWER),
            List.of(),
            List.of()));
  }

  @Test
  @DisplayName("says who gains and who loses, in words, and in which direction")
  void sentence() {
    String start = "Si le brouillon entre en vigueur : ";
    assertThat(of(Figure.of(312), Figure.FEWER))
        .isEqualTo(
            start + "312 personnes gagnent au moins un droit, moins de 11 personnes en perdent.");
    assertThat(of(Figure.of(1_250), Figure.NOBODY))
        .isEqualTo(
            start
                + "1\u202F250 personnes gagnent au moins un droit,"
                + " personne, par construction, n'en perd.");
    assertThat(of(Figure.of(0), Figure.of(1)))
        .isEqualTo(start + "personne ne gagne de droit, 1 personne en perd.");
    assertThat(of(Figure.band(60), Figure.WITHHELD))
        .isEqualTo(
            start
                + "de 50 à 199 personnes gagnent au moins un droit,"
                + " un nombre non affiché de personnes en perdent.");
    assertThat(of(Figure.of(90).again(), Figure.band(2_000)))
        .isEqualTo(
            start
                + "environ 90 personnes gagnent au moins un droit,"
                + " 1\u202F000 personnes ou plus en perdent.");
  }
}
