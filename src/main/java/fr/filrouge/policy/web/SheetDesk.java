package fr.filrouge.policy.web;

import fr.filrouge.access.Account;
import fr.filrouge.access.Role;
import fr.filrouge.policy.Draft;
import fr.filrouge.policy.DraftChecks;
import fr.filrouge.policy.Drafts;
import fr.filrouge.policy.Versions;
import fr.filrouge.rules.Reading;
import fr.filrouge.rules.RuleBook;
import fr.filrouge.rules.RuleSheets;
import org.springframework.stereotype.Component;

/** Opens a sheet of a draft for the pages that are about one. */
@Component
class SheetDesk {

  private final WorkbenchDesk desk;
  private final Drafts drafts;
  private final DraftChecks checks;
  private final Versions versions;

  SheetDesk(WorkbenchDesk desk, Drafts drafts, DraftChecks checks, Versions versions) {
    this.desk = desk;
    this.drafts = drafts;
    this.checks = checks;
    this.versions = versions;
  }

  /** What the pages of one sheet are about. */
  record Opened(Draft draft, String name, SheetView view, boolean writes) {

    String address() {
      return "/regles/brouillons/" + draft.id() + "/feuilles/" + name;
    }
  }

  /** The sheet of an address, or no page. */
  Opened open(String id, String sheet) {
    Account officer = desk.officer();
    Draft draft = desk.draft(id);
    RuleSheets sheets = RuleSheets.of(draft.files());
    if (!sheets.has(sheet)) {
      throw WorkbenchDesk.missing();
    }
    Reading read = checks.read(draft.files());
    RuleBook own = read.book();
    return new Opened(
        draft,
        sheet,
        new SheetView(
            sheets,
            sheet,
            own == null ? versions.built(draft.base()).book() : own,
            changed(draft, sheet),
            read.each()),
        drafts.state(draft).open() && officer.has(Role.POLICY_EDITOR));
  }

  /** What a sheet of a draft says otherwise than its base. */
  ChangedCells changed(Draft draft, String sheet) {
    return ChangedCells.since(versions.files(draft.base()), sheet);
  }
}
