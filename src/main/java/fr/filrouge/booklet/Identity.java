package fr.filrouge.booklet;

import fr.filrouge.pathway.FreeText;
import fr.filrouge.pathway.PossibleDay;
import java.time.LocalDate;

/** Who the booklet is about. The date of birth is here and nowhere else. */
public record Identity(FreeText givenName, FreeText familyName, LocalDate birthDate) {

  /** Field of the vocabulary that is known from here. */
  static final String BIRTH_DATE = "birthDate";

  /**
   * @throws fr.filrouge.situation.InvalidInput when nobody can have been born that day
   */
  void bornBy(LocalDate today, String pointer) {
    PossibleDay.past(birthDate, today, pointer + "/birthDate");
  }
}
