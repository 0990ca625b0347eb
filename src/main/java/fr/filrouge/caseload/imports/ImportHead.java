package fr.filrouge.caseload.imports;

import fr.filrouge.frame.DayInWords;
import fr.filrouge.pathway.CivilDay;
import java.time.LocalDate;

/**
 * An import among others: which, since when, until when.
 *
 * @param saving whether its booklets are being opened
 * @param stopped whether that was given up before its end
 */
record ImportHead(String address, String when, String until, boolean saving, boolean stopped) {

  static ImportHead of(Import brought, boolean stopped, LocalDate today) {
    return new ImportHead(
        "/imports/" + brought.id(),
        "le "
            + DayInWords.day(CivilDay.of(brought.at()), today)
            + " à "
            + DayInWords.time(brought.at()),
        DayInWords.date(CivilDay.of(brought.at().plus(ForgetImports.KEPT))),
        brought.isSaving(),
        stopped);
  }
}
