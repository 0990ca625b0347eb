package fr.filrouge.policy.impact;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.policy.RuleHead;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The first sentence of an impact")
class ImpactWordsTest {

  private static String of(Figure gaining, Figure losing) {
    return of(Subject.DRAFT, gaining, losing);
  }

  private static String of(Subject subject, Figure gaining, Figure losing) {
    return ImpactWords.sentence(
        subject,
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

  @Test
  @DisplayName("speaks of a version, and its day, where it was approved to come later")
  void version() {
    LocalDate taken = LocalDate.of(2026, 11, 20);
    List<RuleHead.Published> two = List.of(version(1, "a", null), version(2, "s", taken));
    RuleHead head = new RuleHead(2, two);
    RuleHead replaced = new RuleHead(3, List.of(two.get(0), two.get(1), version(3, "b", taken)));
    assertThat(Subject.of(question("d", taken, taken), head)).isEqualTo(Subject.DRAFT);
    assertThat(Subject.of(question("s", taken, taken), head))
        .as("it was in force already")
        .isEqualTo(Subject.DRAFT);
    assertThat(Subject.of(question("s", taken.minusDays(1), taken), replaced))
        .as("it never comes into force")
        .isEqualTo(Subject.DRAFT);
    LocalDate eve = taken.minusDays(1);
    assertThat(Subject.of(question("s", eve, eve), head))
        .as("a draft that says the same and comes before it")
        .isEqualTo(Subject.DRAFT);
    Subject version = Subject.of(question("s", eve, taken), head);
    assertThat(version.name()).isEqualTo("la version 2");
    assertThat(of(version, Figure.of(40), Figure.NOBODY))
        .startsWith("Quand la version 2 est en vigueur, à partir du 20 novembre 2026 : 40 ");
  }

  private static Question question(String after, LocalDate snapshot, LocalDate asOf) {
    return new Question("a", after, Population.CASELOAD, snapshot, 0, asOf, "build");
  }

  private static RuleHead.Published version(int number, String hash, @Nullable LocalDate from) {
    return new RuleHead.Published(
        number, "", hash, "", from, Instant.EPOCH, Set.of(), null, "", "", Set.of());
  }
}
