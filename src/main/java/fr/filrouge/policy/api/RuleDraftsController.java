package fr.filrouge.policy.api;

import fr.filrouge.access.Account;
import fr.filrouge.api.RuleDraftsApi;
import fr.filrouge.api.model.DraftApproval;
import fr.filrouge.api.model.DraftReturn;
import fr.filrouge.api.model.FindingAcceptance;
import fr.filrouge.api.model.MergeChoices;
import fr.filrouge.api.model.RuleDifferences;
import fr.filrouge.api.model.RuleDraftBeginning;
import fr.filrouge.api.model.RuleDraftDetails;
import fr.filrouge.api.model.RuleDraftList;
import fr.filrouge.api.model.RuleDraftView;
import fr.filrouge.api.model.RuleVersionView;
import fr.filrouge.api.model.TrialAnswer;
import fr.filrouge.policy.Details;
import fr.filrouge.policy.Differences;
import fr.filrouge.policy.Draft;
import fr.filrouge.policy.Drafts;
import fr.filrouge.policy.EditDraft;
import fr.filrouge.policy.MergeDraft;
import fr.filrouge.policy.PublishDraft;
import fr.filrouge.policy.RuleHead;
import fr.filrouge.policy.Versions;
import fr.filrouge.rules.RuleFiles;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

@RestController
class RuleDraftsController implements RuleDraftsApi {

  static final String DRAFTS = "/api/v1/rule-drafts/";

  private final Drafts drafts;
  private final EditDraft edit;
  private final MergeDraft merge;
  private final PublishDraft publish;
  private final Versions versions;
  private final DraftBody body;
  private final TryPerson trial;
  private final RuleVersionsController published;
  private final PolicyDesk desk;

  RuleDraftsController(
      Drafts drafts,
      EditDraft edit,
      MergeDraft merge,
      PublishDraft publish,
      Versions versions,
      DraftBody body,
      TryPerson trial,
      RuleVersionsController published,
      PolicyDesk desk) {
    this.drafts = drafts;
    this.edit = edit;
    this.merge = merge;
    this.publish = publish;
    this.versions = versions;
    this.body = body;
    this.trial = trial;
    this.published = published;
    this.desk = desk;
  }

  private ResponseEntity<RuleDraftView> soon(Draft draft) {
    return ResponseEntity.ok(body.soon(draft));
  }

  @Override
  public ResponseEntity<RuleDraftList> listRuleDrafts() {
    Account reader = desk.officer();
    RuleHead now = versions.head();
    return ResponseEntity.ok(
        new RuleDraftList()
            .items(drafts.all(reader).stream().map(draft -> body.head(draft, now)).toList()));
  }

  @Override
  public ResponseEntity<RuleDraftView> beginRuleDraft(RuleDraftBeginning beginning) {
    Draft draft = drafts.begin(desk.officer(), beginning.getTitle().strip());
    return ResponseEntity.created(URI.create(DRAFTS + draft.id())).body(body.soon(draft));
  }

  @Override
  public ResponseEntity<RuleDraftView> readRuleDraft(String draft) {
    return ResponseEntity.ok(body.checked(desk.draft(draft)));
  }

  @Override
  @DeleteMapping(PATH_ABANDON_RULE_DRAFT)
  public ResponseEntity<Void> abandonRuleDraft(String draft) {
    drafts.abandon(desk.officer(), PolicyDesk.id(draft));
    return ResponseEntity.noContent().build();
  }

  @Override
  public ResponseEntity<RuleDifferences> compareRuleDraft(String draft) {
    Draft found = desk.draft(draft);
    RuleFiles base = versions.files(found.base());
    return ResponseEntity.ok(
        SheetBody.differences(base, found.files(), Differences.between(base, found.files())));
  }

  @Override
  public ResponseEntity<RuleDraftView> detailRuleDraft(String draft, RuleDraftDetails details) {
    Map<Integer, Details.Pending> pending = new HashMap<>();
    Objects.requireNonNullElse(details.getPending(), Map.<String, RuleDraftDetails.InnerEnum>of())
        .forEach(
            (number, becomes) ->
                pending.put(number(number), Details.Pending.valueOf(becomes.getValue())));
    return soon(
        edit.detail(
            desk.officer(),
            PolicyDesk.id(draft),
            new Details(
                details.getFrom(),
                details.getReason().strip(),
                details.getDeliberation().strip(),
                Boolean.TRUE.equals(details.getRetroactive()),
                pending)));
  }

  private static int number(String text) {
    if (!text.matches("[1-9]\\d{0,5}")) {
      throw PolicyFaults.at("/pending/" + text, "Le numéro d'une version.");
    }
    return Integer.parseInt(text);
  }

  @Override
  public ResponseEntity<RuleDraftView> undoStep(String draft) {
    return soon(edit.undo(desk.officer(), PolicyDesk.id(draft)));
  }

  @Override
  public ResponseEntity<RuleDraftView> redoStep(String draft) {
    return soon(edit.redo(desk.officer(), PolicyDesk.id(draft)));
  }

  @Override
  public ResponseEntity<RuleDraftView> acceptFinding(String draft, FindingAcceptance acceptance) {
    return soon(
        edit.accept(
            desk.officer(),
            PolicyDesk.id(draft),
            acceptance.getFinding(),
            acceptance.getReason().strip()));
  }

  @Override
  public ResponseEntity<RuleDraftView> putScenario(String draft, String scenario, ObjectNode told) {
    return soon(
        edit.putScenarios(
            desk.officer(),
            PolicyDesk.id(draft),
            List.of(trial.scenario(desk.draft(draft), scenario, told))));
  }

  @Override
  public ResponseEntity<TrialAnswer> tryPerson(String draft, ObjectNode request) {
    return ResponseEntity.ok(trial.answer(desk.draft(draft), request));
  }

  @Override
  public ResponseEntity<RuleDraftView> mergeRuleDraft(String draft, MergeChoices choices) {
    return soon(
        merge.onLast(
            desk.officer(),
            PolicyDesk.id(draft),
            Set.copyOf(choices.getKeep()),
            Set.copyOf(choices.getLeave())));
  }

  @Override
  public ResponseEntity<RuleDraftView> submitRuleDraft(String draft) {
    return ResponseEntity.ok(body.checked(publish.handIn(desk.officer(), PolicyDesk.id(draft))));
  }

  @Override
  public ResponseEntity<RuleDraftView> takeBackRuleDraft(String draft) {
    return soon(publish.takeBack(desk.officer(), PolicyDesk.id(draft)));
  }

  @Override
  public ResponseEntity<RuleDraftView> returnRuleDraft(String draft, DraftReturn remarks) {
    return soon(
        publish.sendBack(desk.officer(), PolicyDesk.id(draft), remarks.getRemarks().strip()));
  }

  @Override
  public ResponseEntity<RuleVersionView> approveRuleDraft(String draft, DraftApproval approval) {
    RuleHead.Published version =
        publish.approve(desk.officer(), PolicyDesk.id(draft), approval.getFileHash());
    return ResponseEntity.created(URI.create("/api/v1/rule-versions/" + version.number()))
        .body(published.view(versions.head(), version));
  }
}
