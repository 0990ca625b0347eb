package fr.filrouge.policy.api;

import fr.filrouge.api.RuleCoverageApi;
import fr.filrouge.api.model.CoverageChoice;
import fr.filrouge.api.model.CoverageOffer;
import fr.filrouge.api.model.CoveragePoint;
import fr.filrouge.api.model.CoverageView;
import fr.filrouge.api.model.ImpossiblePoint;
import fr.filrouge.api.model.RuleDraftView;
import fr.filrouge.policy.CoverDraft;
import fr.filrouge.policy.Draft;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** What the scenarios of a draft do not show yet, and the people who would. */
@RestController
class CoverageController implements RuleCoverageApi {

  private final CoverDraft cover;
  private final DraftBody body;
  private final PolicyDesk desk;

  CoverageController(CoverDraft cover, DraftBody body, PolicyDesk desk) {
    this.cover = cover;
    this.body = body;
    this.desk = desk;
  }

  @Override
  public ResponseEntity<CoverageView> readCoverage(String draft) {
    Draft found = desk.draft(draft);
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
    return ResponseEntity.ok(body.soon(cover.add(desk.officer(), PolicyDesk.id(draft), point)));
  }

  @Override
  public ResponseEntity<RuleDraftView> excusePoint(String draft, ImpossiblePoint point) {
    return ResponseEntity.ok(
        body.soon(
            cover.excuse(
                desk.officer(),
                PolicyDesk.id(draft),
                point.getPoint(),
                point.getReason().strip())));
  }

  @Override
  public ResponseEntity<RuleDraftView> admitPoint(String draft, String point) {
    return ResponseEntity.ok(body.soon(cover.admit(desk.officer(), PolicyDesk.id(draft), point)));
  }
}
