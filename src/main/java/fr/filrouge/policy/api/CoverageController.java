package fr.filrouge.policy.api;

import fr.filrouge.access.Account;
import fr.filrouge.access.CurrentAccount;
import fr.filrouge.api.RuleCoverageApi;
import fr.filrouge.api.model.CoverageChoice;
import fr.filrouge.api.model.CoverageOffer;
import fr.filrouge.api.model.CoveragePoint;
import fr.filrouge.api.model.CoverageView;
import fr.filrouge.api.model.ImpossiblePoint;
import fr.filrouge.api.model.RuleDraftView;
import fr.filrouge.policy.CoverDraft;
import fr.filrouge.policy.Draft;
import fr.filrouge.policy.DraftId;
import fr.filrouge.policy.Drafts;
import fr.filrouge.policy.PolicyRefusal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** What the scenarios of a draft do not show yet, and the people who would. */
@RestController
class CoverageController implements RuleCoverageApi {

  private final CoverDraft cover;
  private final Drafts drafts;
  private final DraftBody body;
  private final CurrentAccount current;

  CoverageController(CoverDraft cover, Drafts drafts, DraftBody body, CurrentAccount current) {
    this.cover = cover;
    this.drafts = drafts;
    this.body = body;
    this.current = current;
  }

  private Account policy() {
    Account account = current.get();
    Drafts.requirePolicy(account);
    return account;
  }

  private static DraftId id(String draft) {
    return DraftId.parse(draft).orElseThrow(PolicyRefusal::absent);
  }

  @Override
  public ResponseEntity<CoverageView> readCoverage(String draft) {
    Draft found = drafts.find(policy(), id(draft));
    CoverDraft.Missing missing = cover.missing(found);
    return ResponseEntity.ok(
        new CoverageView()
            .offers(missing.offers().stream().map(offer -> offer(found, offer)).toList())
            .unfound(points(missing.unfound())));
  }

  private CoverageOffer offer(Draft draft, CoverDraft.Offer offer) {
    return new CoverageOffer()
        .name(offer.name())
        .asOf(offer.person().asOf())
        .situation(cover.facts(draft, offer))
        .points(points(offer.points()));
  }

  private static List<CoveragePoint> points(Map<String, String> points) {
    return points.entrySet().stream()
        .map(one -> new CoveragePoint().point(one.getKey()).words(one.getValue()))
        .toList();
  }

  @Override
  public ResponseEntity<RuleDraftView> addOfferedScenarios(String draft, CoverageChoice choice) {
    String point = Objects.requireNonNullElse(choice.getPoint(), "");
    return ResponseEntity.ok(body.soon(cover.add(policy(), id(draft), point)));
  }

  @Override
  public ResponseEntity<RuleDraftView> excusePoint(String draft, ImpossiblePoint point) {
    return ResponseEntity.ok(
        body.soon(cover.excuse(policy(), id(draft), point.getPoint(), point.getReason().strip())));
  }
}
