package fr.filrouge.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A day in words")
class DayInWordsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-11-26 | jeudi 26 novembre, aujourd'hui",
        "2026-11-27 | vendredi 27 novembre, demain",
        "2026-11-25 | mercredi 25 novembre, hier",
        "2026-12-01 | mardi 1er décembre, dans 5 jours",
        "2027-01-04 | lundi 4 janvier 2027, dans 39 jours",
        "2025-01-01 | mercredi 1er janvier 2025, il y a 694 jours"
      })
  @DisplayName("says how far it is, and its year when that is another")
  void far(LocalDate day, String words) {
    assertThat(DayInWords.of(day, TODAY).words()).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-11-25 | mercredi 25 novembre, en retard de 1 jour",
        "2026-11-23 | lundi 23 novembre, en retard de 3 jours",
        "2026-11-26 | jeudi 26 novembre, aujourd'hui"
      })
  @DisplayName("says by how much something is late")
  void late(LocalDate day, String words) {
    assertThat(DayInWords.due(day, TODAY).words()).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"2026-11-26T09:00:00Z, 10 h", "2026-07-01T07:05:00Z, 9 h 05"})
  @DisplayName("gives the time as clocks show it in Normandie")
  void time(Instant at, String words) {
    assertThat(DayInWords.time(at)).isEqualTo(words);
  }
}
