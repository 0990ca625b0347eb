package fr.filrouge.caseload.imports;

import fr.filrouge.access.Account;
import fr.filrouge.booklet.Booklets;
import fr.filrouge.booklet.Caseload;
import fr.filrouge.booklet.web.PageDesk;
import fr.filrouge.caseload.CaseloadDesk;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** What every page about an import goes through: who asks, and whether it is theirs. */
@Component
class ImportDesk {

  private final Imports imports;
  private final Booklets booklets;
  private final CaseloadDesk desk;

  ImportDesk(Imports imports, Booklets booklets, CaseloadDesk desk) {
    this.imports = imports;
    this.booklets = booklets;
    this.desk = desk;
  }

  Account author() {
    return desk.importer();
  }

  LocalDate today() {
    return desk.today();
  }

  Instant now() {
    return desk.now();
  }

  /** An import of whoever asks; no other exists. */
  Import mine(String id) {
    Account author = author();
    return ImportId.parse(id)
        .flatMap(parsed -> imports.find(parsed, author.id()))
        .orElseThrow(PageDesk::missing);
  }

  /** One whose columns are known. */
  Import matched(String id) {
    Import brought = mine(id);
    if (!brought.isMatched()) {
      throw PageDesk.missing();
    }
    return brought;
  }

  Preview preview(Import brought) {
    return Preview.of(brought, imports, booklets, author(), today());
  }

  void listed(Collection<Caseload.Item> items) {
    desk.listed(author(), items);
  }
}
