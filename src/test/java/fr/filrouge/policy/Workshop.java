package fr.filrouge.policy;

import fr.filrouge.access.Account;
import fr.filrouge.access.DemoAccount;
import fr.filrouge.access.InMemoryAccounts;
import fr.filrouge.access.InMemoryIdentities;
import fr.filrouge.access.Persons;
import fr.filrouge.commune.Communes;
import fr.filrouge.eligibility.AssessSituation;
import fr.filrouge.eligibility.RulesInForce;
import fr.filrouge.mongo.Database;
import fr.filrouge.policy.mongo.RuleStorage;
import fr.filrouge.rules.Finding;
import fr.filrouge.rules.RuleFiles;
import fr.filrouge.rules.RuleSheets;
import fr.filrouge.rules.RuleVersion;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A copy of the application as far as its rules go, over a storage: an officer writes, another one
 * approves, and its own list of versions answers.
 */
public final class Workshop {

  static final Account EDITOR = DemoAccount.EDITEUR.account();
  static final Account APPROVER = DemoAccount.APPROBATEUR.account();

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

  final InMemoryAccounts accounts = new InMemoryAccounts();
  final InMemoryIdentities identities = new InMemoryIdentities();
  final RuleStore store;
  final Versions versions;
  final Drafts drafts;
  final EditDraft edit;
  final PublishDraft publish;
  final MergeDraft merge;
  final Consequences consequences;
  final TakeUpAgain takeUp;
  private final RulesInForce inForce;
  private final DraftChecks checks;
  final CoverDraft coverage;
  private final DecisionsAlreadyKept kept;
  private final Clock clock;

  /**
   * @param packaged what the application came with, built
   */
  public Workshop(
      RuleStore store, Instances instances, RuleFiles files, RuleVersion packaged, Clock clock) {
    this.store = store;
    this.clock = clock;
    accounts.put(EDITOR);
    accounts.put(APPROVER);
    inForce = new RulesInForce(clock, packaged);
    versions =
        new Versions(
            store, inForce, files, new Communes(), new Acknowledgement(instances, clock), clock);
    drafts = new Drafts(store, versions, clock);
    checks = new DraftChecks(versions);
    edit = new EditDraft(drafts, checks, new WrittenCells(checks));
    KeepScenario keep = new KeepScenario(drafts, edit, checks);
    coverage = new CoverDraft(checks, versions, keep, edit, drafts);
    takeUp = new TakeUpAgain(store, versions);
    merge = new MergeDraft(drafts, versions);
    kept = new DecisionsAlreadyKept(day -> 64, versions);
    consequences = new Consequences(drafts, checks, versions, store, kept);
    publish = publishing(identities.among(accounts));
  }

  /** One of the little rules, on this storage. */
  static Workshop ofLittleRules(Database database, Clock clock) {
    return new Workshop(
        RuleStorage.on(database),
        RuleStorage.instances(database),
        LITTLE,
        RuleVersion.build(1, LITTLE),
        clock);
  }

  private PublishDraft publishing(Persons persons) {
    ImpactEvidence looked = hash -> Optional.of(clock.instant());
    Readiness readiness =
        new Readiness(checks, versions, accounts, persons, looked, kept, coverage, clock);
    return new PublishDraft(
        drafts, checks, versions, store, accounts, persons, readiness, consequences, takeUp, clock);
  }

  /** What answers here. */
  public AssessSituation answering() {
    return inForce.take();
  }

  /** Reads the list of versions, as every copy does every other second. */
  public void follow() {
    versions.follow();
  }

  /** Publishes what some edits make of the last version, from today on. */
  public int publish(String why, Function<RuleSheets, List<Edit>> edits) {
    DraftId id = drafts.begin(EDITOR, why).id();
    edit.apply(EDITOR, id, edits.apply(RuleSheets.of(drafts.find(EDITOR, id).files())));
    for (Finding finding : checks.of(drafts.find(EDITOR, id).files()).open()) {
      edit.accept(EDITOR, id, EditDraft.findingId(finding), why);
    }
    excuse(id, why);
    detail(id, why);
    return published(id).number();
  }

  /** Says that no scenario is to show what the draft changes. */
  void excuse(DraftId id, String why) {
    CoverDraft.Missing missing = coverage.missing(drafts.find(EDITOR, id));
    Stream.concat(
            missing.unfound().keySet().stream(),
            missing.offers().stream().flatMap(offer -> offer.points().keySet().stream()))
        .forEach(point -> coverage.excuse(EDITOR, id, point, why));
  }

  /** Begins a draft of the little rules that names another source, and says all it has to. */
  DraftId written(String source) {
    DraftId id = drafts.begin(EDITOR, "La source : " + source).id();
    RuleSheets sheets = RuleSheets.of(drafts.find(EDITOR, id).files());
    String before = sheets.sheet("t").cell(sheets.sheet("t").row("r1").orElseThrow(), "source");
    edit.setCell(EDITOR, id, new Edit.SetCell("t", "r1", "source", before, source));
    detail(id, source);
    return id;
  }

  /** Says of a draft what it has to say of itself. */
  void detail(DraftId id, String why) {
    detail(id, new Details(LocalDate.now(clock), why, "Fictive 1", false, Map.of()));
  }

  void detail(DraftId id, Details details) {
    edit.detail(EDITOR, id, details);
  }

  /** Hands a draft in, and has it approved. */
  RuleHead.Published published(DraftId id) {
    Draft draft = publish.handIn(EDITOR, id);
    return publish.approve(APPROVER, id, draft.fileHash());
  }
}
