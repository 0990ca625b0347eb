package fr.filrouge.policy.api;

import fr.filrouge.access.AccountId;
import fr.filrouge.api.model.DraftStateName;
import fr.filrouge.api.model.FailedScenario;
import fr.filrouge.api.model.FindingWitness;
import fr.filrouge.api.model.RuleDraftHead;
import fr.filrouge.api.model.RuleDraftView;
import fr.filrouge.api.model.RuleFault;
import fr.filrouge.api.model.RuleFinding;
import fr.filrouge.api.model.ScenarioResults;
import fr.filrouge.policy.DecisionsAlreadyKept;
import fr.filrouge.policy.Draft;
import fr.filrouge.policy.DraftChecks;
import fr.filrouge.policy.DraftState;
import fr.filrouge.policy.Drafts;
import fr.filrouge.policy.EditDraft;
import fr.filrouge.policy.RuleChecks;
import fr.filrouge.policy.RuleHead;
import fr.filrouge.policy.Versions;
import fr.filrouge.rules.Fault;
import fr.filrouge.rules.Finding;
import fr.filrouge.rules.RuleBook;
import fr.filrouge.rules.RuleSheets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A draft as programs see it, with what its checks say. */
@Component
class DraftBody {

  private final Drafts drafts;
  private final DraftChecks checks;
  private final Versions versions;
  private final DecisionsAlreadyKept kept;

  DraftBody(Drafts drafts, DraftChecks checks, Versions versions, DecisionsAlreadyKept kept) {
    this.kept = kept;
    this.drafts = drafts;
    this.checks = checks;
    this.versions = versions;
  }

  /**
   * The book whose vocabulary names the columns: that of the draft, or of its base if unreadable.
   */
  RuleBook book(Draft draft) {
    RuleBook own = checks.read(draft.files()).book();
    return own == null ? versions.built(draft.base()).book() : own;
  }

  /** A line of a list, beside the versions that were read once for all of it. */
  RuleDraftHead head(Draft draft, RuleHead versions) {
    return new RuleDraftHead()
        .id(draft.id().value())
        .title(draft.title())
        .state(DraftStateName.fromValue(DraftState.of(draft, versions).name()))
        .revision(draft.revision())
        .base(draft.base())
        .authors(ids(draft.authors()));
  }

  private DraftStateName state(Draft draft) {
    return DraftStateName.fromValue(drafts.state(draft).name());
  }

  private static List<String> ids(Collection<AccountId> accounts) {
    return accounts.stream().map(AccountId::value).sorted().toList();
  }

  /** With all that its checks say, which are made now if nobody has asked for them yet. */
  RuleDraftView checked(Draft draft) {
    return view(draft, Optional.of(checks.of(draft.files()))).impact(impact(draft));
  }

  /** With what its checks say, if they have been made; what cannot be read is always told. */
  RuleDraftView soon(Draft draft) {
    return view(draft, checks.known(draft.files()));
  }

  private RuleDraftView view(Draft draft, Optional<RuleChecks> made) {
    RuleSheets sheets = RuleSheets.of(draft.files());
    return new RuleDraftView()
        .id(draft.id().value())
        .title(draft.title())
        .state(state(draft))
        .revision(draft.revision())
        .base(draft.base())
        .authors(ids(draft.authors()))
        .from(draft.details().from())
        .reason(draft.details().reason())
        .deliberation(draft.details().deliberation())
        .retroactive(draft.details().retroactive())
        .rulesHash(draft.files().hash())
        .fileHash(draft.fileHash())
        .remarks(draft.remarks())
        .faults(
            Stream.concat(
                    checks.read(draft.files()).each().stream(),
                    made.stream().flatMap(one -> one.faults().stream()))
                .distinct()
                .map(fault -> fault(sheets, fault))
                .toList())
        .findings(
            made.map(RuleChecks::findings).orElse(List.of()).stream().map(this::finding).toList())
        .scenarios(made.map(DraftBody::scenarios).orElse(null))
        .uncovered(made.map(RuleChecks::uncovered).orElse(List.of()))
        .impact(Map.of());
  }

  /** For a date that has passed, the decisions that were kept of days since. */
  private Map<String, Object> impact(Draft draft) {
    return kept.since(draft)
        .<Map<String, Object>>map(count -> Map.of("keptDecisions", count))
        .orElse(Map.of());
  }

  private static RuleFault fault(RuleSheets sheets, Fault fault) {
    String sheet = sheets.sheetOf(fault);
    return new RuleFault()
        .sheet(sheet == null ? fault.file() : sheet)
        .row(sheet == null ? null : RuleSheets.rowOf(sheets.sheet(sheet), fault))
        .column(fault.column())
        .found(fault.found())
        .expected(fault.expected());
  }

  private RuleFinding finding(Finding finding) {
    return new RuleFinding()
        .id(EditDraft.findingId(finding))
        .code(finding.code())
        .sheet(finding.table().replaceAll("^tables/|\\.csv$", ""))
        .measures(finding.measures())
        .text(finding.text())
        .accepted(finding.accepted())
        .witness(witness(finding.witness()));
  }

  private static @Nullable FindingWitness witness(Finding.@Nullable Witness witness) {
    if (witness == null) {
      return null;
    }
    Map<String, Object> situation = new LinkedHashMap<>(witness.situation().values());
    situation.replaceAll((code, value) -> value instanceof Enum<?> ? value.toString() : value);
    return new FindingWitness().asOf(witness.asOf()).situation(situation);
  }

  private static ScenarioResults scenarios(RuleChecks made) {
    return new ScenarioResults()
        .passed(made.scenarios() - made.failed().size())
        .failed(
            made.failed().entrySet().stream()
                .map(
                    failed ->
                        new FailedScenario().name(failed.getKey()).differences(failed.getValue()))
                .toList());
  }
}
