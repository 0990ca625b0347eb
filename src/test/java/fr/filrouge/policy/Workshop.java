package fr.filrouge.policy;

import fr.filrouge.access.Account;
import fr.filrouge.access.Accounts;
import fr.filrouge.access.DemoAccount;
import fr.filrouge.access.InMemoryAccounts;
import fr.filrouge.commune.Communes;
import fr.filrouge.eligibility.RulesInForce;
import fr.filrouge.rules.RuleFiles;
import fr.filrouge.rules.RuleSheets;
import fr.filrouge.rules.RuleVersion;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * A copy of the application as far as its rules go, over a storage: an officer writes, another one
 * approves, and its own list of versions answers.
 */
public final class Workshop {

  public static final Account EDITOR = DemoAccount.EDITEUR.account();
  public static final Account APPROVER = DemoAccount.APPROBATEUR.account();

  /** Little enough that it is built and checked in no time, and as long as a true folder. */
  static final RuleFiles LITTLE =
      RuleFiles.of(
          Map.of(
              "vocabulary.yaml",
              """
              subjects: [{code: ALL, label: Tout}]
              fields:
                - {code: flag, label: drapeau, type: boolean, subject: ALL, question: Oui ou non ?}
              """,
              "measures.yaml",
              """
              measures:
                - {code: MM, label: m, family: f, description: d, prescriber: p, provider: q, source: s}
              """,
              "parameters.csv",
              "id;paramètre;libellé;du;au;valeur;unité;source;interprétation\n",
              "next-steps.csv",
              "rang;étape;acteur;motif;dispositif;frein\n",
              "tables/t.csv",
              "id;dispositif;voie;intitulé;du;au;source;interprétation;drapeau\n"
                  + "r1;MM;r1;i;;;s;;oui\n",
              "README.md",
              "Une règle.\n".repeat(20_000)));

  private static final String SHEET = "t";
  private static final String ROW = "r1";
  private static final String COLUMN = "source";

  final RuleStore store;
  final Versions versions;
  final Drafts drafts;
  final EditDraft edit;
  final PublishDraft publish;
  final RulesInForce inForce;
  private final Clock clock;

  /**
   * @param packaged what the application came with, built
   */
  public Workshop(RuleStore store, RuleFiles files, RuleVersion packaged, Clock clock) {
    this.store = store;
    this.clock = clock;
    InMemoryAccounts accounts = new InMemoryAccounts();
    accounts.put(EDITOR);
    accounts.put(APPROVER);
    inForce = new RulesInForce(clock, packaged);
    versions = new Versions(store, inForce, files, new Communes(), clock);
    drafts = new Drafts(store, versions, clock);
    DraftChecks checks = new DraftChecks(versions);
    edit = new EditDraft(drafts, checks, new WrittenCells(checks));
    publish = publishing(checks, accounts);
  }

  private PublishDraft publishing(DraftChecks checks, Accounts accounts) {
    ImpactEvidence looked = hash -> Optional.of(clock.instant());
    Readiness readiness = new Readiness(checks, versions, accounts, looked, clock);
    return new PublishDraft(drafts, checks, versions, store, accounts, readiness, clock);
  }

  /** Begins a draft that names another source of one row, and says all it has to. */
  public DraftId written(String source) {
    DraftId id = drafts.begin(EDITOR, "La source : " + source).id();
    write(id, source);
    detail(id, source);
    return id;
  }

  /** Says of a draft what it has to say of itself. */
  void detail(DraftId id, String source) {
    edit.detail(
        EDITOR,
        id,
        new Details(LocalDate.now(clock), "La source est " + source, "Fictive 1", false, Map.of()));
  }

  private void write(DraftId id, String source) {
    RuleSheets sheets = RuleSheets.of(drafts.find(EDITOR, id).files());
    String before = sheets.sheet(SHEET).cell(sheets.sheet(SHEET).row(ROW).orElseThrow(), COLUMN);
    edit.setCell(EDITOR, id, new Edit.SetCell(SHEET, ROW, COLUMN, before, source));
  }

  /** Hands a draft in, and has it approved. */
  public RuleHead.Published published(DraftId id) {
    Draft draft = publish.handIn(EDITOR, id);
    return publish.approve(APPROVER, id, draft.fileHash());
  }
}
