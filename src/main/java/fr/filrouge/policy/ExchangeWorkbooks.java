package fr.filrouge.policy;

import fr.filrouge.access.Account;
import fr.filrouge.rules.RuleBook;
import fr.filrouge.rules.RuleFiles;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Workbooks down and up: what came back becomes a proposal first, and a step when it is applied.
 */
@Component
public final class ExchangeWorkbooks {

  private static final Pattern VERSION = Pattern.compile("version (\\d{1,6})");
  private static final Pattern DRAFT = Pattern.compile("brouillon ([0-9a-f-]{36}) (\\d{1,6})");

  private final Drafts drafts;
  private final EditDraft edit;
  private final WrittenCells cells;
  private final DraftChecks checks;
  private final Versions versions;
  private final RuleStore store;
  private final Clock clock;

  ExchangeWorkbooks(
      Drafts drafts,
      EditDraft edit,
      WrittenCells cells,
      DraftChecks checks,
      Versions versions,
      RuleStore store,
      Clock clock) {
    this.drafts = drafts;
    this.edit = edit;
    this.cells = cells;
    this.checks = checks;
    this.versions = versions;
    this.store = store;
    this.clock = clock;
  }

  /** The workbook of a published version. */
  public byte[] ofVersion(Account reader, int number) {
    Drafts.requirePolicy(reader);
    versions.published(number);
    return RuleWorkbook.write(versions.files(number), origin(number));
  }

  /** One sheet of a published version, as CSV. */
  public byte[] ofVersion(Account reader, int number, String sheet) {
    Drafts.requirePolicy(reader);
    versions.published(number);
    return SheetCsv.write(versions.files(number), sheet, origin(number));
  }

  private static String origin(int number) {
    return "version " + number;
  }

  /** The workbook of a draft as it is now. */
  public byte[] ofDraft(Account reader, DraftId id) {
    Draft draft = drafts.find(reader, id);
    return RuleWorkbook.write(draft.files(), origin(draft));
  }

  /** One sheet of a draft as it is now, as CSV. */
  public byte[] ofDraft(Account reader, DraftId id, String sheet) {
    Draft draft = drafts.find(reader, id);
    return SheetCsv.write(draft.files(), sheet, origin(draft));
  }

  private static String origin(Draft draft) {
    return "brouillon " + draft.id() + " " + draft.revision();
  }

  /**
   * Reads a workbook, or one sheet as CSV, that came back; its changes are those made since it was
   * taken.
   *
   * @throws PolicyRefusal when it cannot be read, or somebody has changed the same places since
   */
  public Proposal propose(Account who, DraftId id, byte[] file) {
    Drafts.requireEditor(who);
    Draft draft = drafts.find(who, id);
    drafts.state(draft).requireOpen();
    return propose(who, draft, RuleWorkbook.open(file));
  }

  /**
   * Reads one sheet as CSV that came back.
   *
   * @throws PolicyRefusal as for a workbook, or when it is another sheet
   */
  public Proposal propose(Account who, DraftId id, String sheet, byte[] file) {
    Drafts.requireEditor(who);
    Draft draft = drafts.find(who, id);
    drafts.state(draft).requireOpen();
    RuleWorkbook.Returned returned = RuleWorkbook.open(file);
    if (returned.tables().size() != 1 || !returned.tables().get(0).name().equals(sheet)) {
      throw PolicyRefusal.conflict(
          "other-sheet", "Ce fichier n'est pas celui de cette feuille.", Map.of("sheet", sheet));
    }
    return propose(who, draft, returned);
  }

  private Proposal propose(Account who, Draft draft, RuleWorkbook.Returned workbook) {
    DraftId id = draft.id();
    RuleFiles base = base(who, id, workbook.origin());
    RuleBook book = checks.read(base).book();
    List<Edit> edits = RuleWorkbook.edits(workbook, base, book);
    if (edits.isEmpty()) {
      throw PolicyRefusal.conflict("no-change", "Ce fichier ne change rien.", Map.of());
    }
    cells.refuse(draft, edits);
    Proposal proposal =
        new Proposal(UUID.randomUUID().toString(), id, who.id(), clock.instant(), edits);
    store.keep(proposal);
    return proposal;
  }

  private RuleFiles base(Account who, DraftId id, String origin) {
    Matcher version = VERSION.matcher(origin);
    if (version.matches()) {
      return versions.files(versions.published(Integer.parseInt(version.group(1))).number());
    }
    Matcher draft = DRAFT.matcher(origin);
    if (draft.matches() && draft.group(1).equals(id.value())) {
      return drafts.at(who, id, Integer.parseInt(draft.group(2))).files();
    }
    throw PolicyRefusal.conflict(
        "other-draft",
        "Ce fichier vient d'un autre brouillon : téléchargez celui-ci, puis changez-le.",
        Map.of());
  }

  /** A proposal for a draft. */
  public Proposal find(Account reader, DraftId id, String proposal) {
    drafts.find(reader, id);
    return store
        .proposal(proposal)
        .filter(found -> found.draft().equals(id))
        .orElseThrow(PolicyRefusal::absent);
  }

  /** Writes what a proposal of their own changes, as one step: who wrote it is its author. */
  public Draft apply(Account who, DraftId id, String proposal) {
    Proposal found = find(who, id, proposal);
    if (!found.who().equals(who.id())) {
      throw PolicyRefusal.forbidden(
          "forbidden", "Qui a envoyé ce classeur l'enregistre : c'est de sa plume.");
    }
    return edit.apply(who, id, found.edits());
  }
}
