package fr.filrouge.eligibility.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.eligibility.web.Words.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

  private final Words words = new Words();

  @ParameterizedTest
  @CsvSource({
    "Dans quelle catégorie de demandeurs d'emploi êtes-vous inscrit ?, catégorie de demandeur d'emploi",
    "la plateforme de suivi (PSAD) ?, PSAD",
    "Formation en situation de travail (FEST), FEST",
    "Ressource Handicap Formation (RHF), RHF",
    "l'organisme de formation positionne, positionnement",
    "essayer des métiers sur un plateau technique, plateau technique",
    "le conseiller prescrit, prescription",
    "votre expérience (VAE) ?, VAE",
  })
  void a_word_that_not_everybody_knows_is_explained_where_it_stands(String text, String word) {
    assertThat(words.in(text)).extracting(Word::word).contains(word);
  }

  @Test
  void a_part_of_another_word_is_not_the_word() {
    assertThat(words.in("Une ÉVAEsion, un CEPage, la catégorie AB")).isEmpty();
  }

  @Test
  void each_word_has_a_meaning_of_its_own_in_sentences() {
    assertThat(words.all()).extracting(Word::word).doesNotHaveDuplicates();
    assertThat(words.all()).allSatisfy(word -> assertThat(word.meaning()).matches("\\p{Lu}.*[.…]"));
  }
}
