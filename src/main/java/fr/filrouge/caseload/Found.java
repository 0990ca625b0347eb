package fr.filrouge.caseload;

import fr.filrouge.booklet.Caseload;
import fr.filrouge.frame.DayInWords;
import java.time.LocalDate;

/** A person that a search found: who they are, and what one is to their booklet; nothing else. */
public record Found(
    String address, String name, LocalDate birthDate, String born, String relation) {

  public static Found of(Caseload.Item item) {
    return new Found(
        "/livrets/" + item.id(),
        item.familyName().value() + " " + item.givenName().value(),
        item.birthDate(),
        DayInWords.date(item.birthDate()),
        item.relation().label());
  }
}
