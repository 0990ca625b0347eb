package fr.filrouge.policy.api;

import fr.filrouge.access.AccountId;
import fr.filrouge.access.CurrentAccount;
import fr.filrouge.api.RuleVersionsApi;
import fr.filrouge.api.model.ReplayAnswer;
import fr.filrouge.api.model.ReplayDifference;
import fr.filrouge.api.model.RuleDifferences;
import fr.filrouge.api.model.RuleDraftView;
import fr.filrouge.api.model.RuleVersionList;
import fr.filrouge.api.model.RuleVersionView;
import fr.filrouge.api.model.SheetNames;
import fr.filrouge.api.model.SheetView;
import fr.filrouge.eligibility.AssessSituation;
import fr.filrouge.eligibility.Replay;
import fr.filrouge.eligibility.api.RequestReader;
import fr.filrouge.policy.Differences;
import fr.filrouge.policy.Draft;
import fr.filrouge.policy.Drafts;
import fr.filrouge.policy.PolicyRefusal;
import fr.filrouge.policy.PublishDraft;
import fr.filrouge.policy.RuleHead;
import fr.filrouge.policy.Versions;
import fr.filrouge.rules.Case;
import fr.filrouge.rules.DecisionOutcome;
import fr.filrouge.rules.RuleFiles;
import fr.filrouge.rules.RuleVersion;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@RestController
class RuleVersionsController implements RuleVersionsApi {

  private final Versions versions;
  private final PublishDraft publish;
  private final DraftBody body;
  private final RequestReader requests;
  private final CurrentAccount current;
  private final Clock clock;

  RuleVersionsController(
      Versions versions,
      PublishDraft publish,
      DraftBody body,
      RequestReader requests,
      CurrentAccount current,
      Clock clock) {
    this.versions = versions;
    this.publish = publish;
    this.body = body;
    this.requests = requests;
    this.current = current;
    this.clock = clock;
  }

  @Override
  public ResponseEntity<RuleVersionList> listRuleVersions() {
    RuleHead head = head();
    return ResponseEntity.ok(
        new RuleVersionList()
            .items(head.versions().stream().map(version -> view(head, version)).toList()));
  }

  @Override
  public ResponseEntity<RuleVersionView> readRuleVersion(Integer number) {
    RuleHead head = head();
    return ResponseEntity.ok(view(head, find(head, number)));
  }

  private RuleHead head() {
    Drafts.requirePolicy(current.get());
    return versions.head();
  }

  private static RuleHead.Published find(RuleHead head, int number) {
    return head.find(number).orElseThrow(PolicyRefusal::absent);
  }

  private RuleFiles files(int number) {
    return versions.files(find(head(), number).number());
  }

  RuleVersionView view(RuleHead head, RuleHead.Published version) {
    return new RuleVersionView()
        .number(version.number())
        .from(version.from())
        .hash(version.hash())
        .fileHash(version.fileHash())
        .publishedAt(version.publishedAt().atOffset(ZoneOffset.UTC))
        .authors(version.authors().stream().map(AccountId::value).sorted().toList())
        .approver(version.approver() == null ? null : version.approver().value())
        .reason(version.reason())
        .deliberation(version.deliberation())
        .state(
            RuleVersionView.StateEnum.fromValue(head.state(version, LocalDate.now(clock)).name()));
  }

  @Override
  public ResponseEntity<SheetNames> listVersionSheets(Integer number) {
    return ResponseEntity.ok(sheets(number).names());
  }

  @Override
  public ResponseEntity<SheetView> readVersionSheet(Integer number, String sheet) {
    return ResponseEntity.ok(sheets(number).view(sheet));
  }

  private SheetBody sheets(int number) {
    return new SheetBody(files(number), versions.built(number).book());
  }

  @Override
  public ResponseEntity<RuleDifferences> compareRuleVersions(Integer number, Integer other) {
    RuleFiles before = files(number);
    RuleFiles after = files(other);
    return ResponseEntity.ok(
        SheetBody.differences(before, after, Differences.between(before, after)));
  }

  @Override
  public ResponseEntity<ReplayAnswer> replayDecision(Integer number, ObjectNode request) {
    files(number);
    RuleVersion version = versions.built(number);
    AssessSituation assess = new AssessSituation(version);
    Map<String, DecisionOutcome> kept = kept(request.remove("outcomes"));
    Case question = requests.toCase(requests.read(request, assess));
    List<ReplayDifference> differences = new ArrayList<>();
    for (Replay.Difference difference : Replay.of(assess, question, kept).differences()) {
      if (difference.kept() != null) {
        differences.add(
            new ReplayDifference()
                .measure(difference.measure())
                .kept(difference.kept().name())
                .now(Objects.toString(difference.given(), null)));
      }
    }
    return ResponseEntity.ok(
        new ReplayAnswer()
            .identical(differences.isEmpty())
            .ruleVersion(number)
            .ruleHash(version.hash())
            .differences(differences));
  }

  private static Map<String, DecisionOutcome> kept(
      @org.jspecify.annotations.Nullable JsonNode outcomes) {
    if (outcomes == null || !outcomes.isObject()) {
      throw PolicyFaults.at("/outcomes", "Les réponses gardées, par dispositif.");
    }
    Map<String, DecisionOutcome> kept = new HashMap<>();
    for (Map.Entry<String, JsonNode> outcome : outcomes.properties()) {
      try {
        kept.put(outcome.getKey(), DecisionOutcome.valueOf(outcome.getValue().asString("")));
      } catch (IllegalArgumentException e) {
        throw PolicyFaults.at(
            "/outcomes/" + outcome.getKey(),
            "Codes admis : ELIGIBLE, NOT_ELIGIBLE, UNDETERMINED, NOT_AVAILABLE.");
      }
    }
    return kept;
  }

  @Override
  public ResponseEntity<RuleDraftView> restoreRuleVersion(Integer number) {
    find(head(), number);
    Draft draft = publish.restore(current.get(), number);
    return ResponseEntity.created(URI.create("/api/v1/rule-drafts/" + draft.id()))
        .body(body.checked(draft));
  }
}
