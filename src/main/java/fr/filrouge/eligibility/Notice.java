package fr.filrouge.eligibility;

import java.time.LocalDate;
import java.util.List;

/** A reservation that goes with an answer. */
public enum Notice {
  /** The date of the answer lies after the years that the text of the Pacte covers. */
  BEYOND_SOURCE_PERIOD(
      "Cette réponse s'appuie sur le texte du Pacte régional 2019-2022. Un nouvel accord a été signé"
          + " pour 2024-2027 ; nous n'avons pas son texte. Vérifiez auprès de votre conseiller.");

  private static final LocalDate LAST_DAY_OF_SOURCE = LocalDate.of(2022, 12, 31);

  private final String text;

  Notice(String text) {
    this.text = text;
  }

  /** The reservation in French. */
  public String text() {
    return text;
  }

  static List<Notice> on(LocalDate asOf) {
    return asOf.isAfter(LAST_DAY_OF_SOURCE) ? List.of(BEYOND_SOURCE_PERIOD) : List.of();
  }
}
