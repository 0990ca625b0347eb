package fr.filrouge.caseload.imports;

import fr.filrouge.frame.DayInWords;
import fr.filrouge.pathway.CivilDay;
import java.time.LocalDate;

/** An import among others: which, since when, until when. */
record ImportHead(String address, String when, String until, boolean saving) {

  static ImportHead of(Import brought, LocalDate today) {
    return new ImportHead(
        "/imports/" + brought.id(),
        "le "
            + DayInWords.day(CivilDay.of(brought.at()), today)
            + " à "
            + DayInWords.time(brought.at()),
        DayInWords.date(CivilDay.of(brought.at().plus(ForgetImports.KEPT))),
        brought.isSaving());
  }
}
