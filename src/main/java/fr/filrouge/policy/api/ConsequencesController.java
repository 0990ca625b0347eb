package fr.filrouge.policy.api;

import fr.filrouge.access.Account;
import fr.filrouge.api.RuleConsequencesApi;
import fr.filrouge.api.model.RuleConsequences;
import fr.filrouge.policy.Consequences;
import fr.filrouge.policy.PolicyRefusal;
import fr.filrouge.policy.Versions;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** What publishing sets off, before it is done and after. */
@RestController
class ConsequencesController implements RuleConsequencesApi {

  private final Consequences consequences;
  private final Versions versions;
  private final PolicyDesk desk;

  ConsequencesController(Consequences consequences, Versions versions, PolicyDesk desk) {
    this.consequences = consequences;
    this.versions = versions;
    this.desk = desk;
  }

  @Override
  public ResponseEntity<RuleConsequences> readDraftConsequences(String draft) {
    Account reader = desk.officer();
    return told(consequences.of(reader, desk.draft(draft)));
  }

  @Override
  public ResponseEntity<RuleConsequences> readVersionConsequences(Integer number) {
    desk.officer();
    return told(consequences.of(versions.head().find(number).orElseThrow(PolicyRefusal::absent)));
  }

  private static ResponseEntity<RuleConsequences> told(List<String> sentences) {
    return ResponseEntity.ok(new RuleConsequences().items(sentences));
  }
}
