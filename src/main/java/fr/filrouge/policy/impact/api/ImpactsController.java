package fr.filrouge.policy.impact.api;

import fr.filrouge.access.Account;
import fr.filrouge.access.CurrentAccount;
import fr.filrouge.api.ImpactsApi;
import fr.filrouge.api.model.ImpactPopulation;
import fr.filrouge.api.model.ImpactQuestion;
import fr.filrouge.api.model.ImpactView;
import fr.filrouge.policy.DraftId;
import fr.filrouge.policy.Drafts;
import fr.filrouge.policy.PolicyRefusal;
import fr.filrouge.policy.impact.AskImpact;
import fr.filrouge.policy.impact.Population;
import fr.filrouge.policy.impact.Run;
import fr.filrouge.policy.impact.RunId;
import fr.filrouge.policy.impact.Simulate;
import java.net.URI;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ImpactsController implements ImpactsApi {

  private final AskImpact ask;
  private final Simulate simulate;
  private final CurrentAccount current;

  ImpactsController(AskImpact ask, Simulate simulate, CurrentAccount current) {
    this.ask = ask;
    this.simulate = simulate;
    this.current = current;
  }

  private Account policy() {
    Account account = current.get();
    Drafts.requirePolicy(account);
    return account;
  }

  @Override
  public ResponseEntity<ImpactView> askImpact(String draft, ImpactQuestion question) {
    Account who = policy();
    Population population =
        question.getPopulation() == ImpactPopulation.CASELOAD
            ? Population.CASELOAD
            : Population.SYNTHETIC;
    Simulate.Asked asked =
        ask.of(
            who,
            DraftId.parse(draft).orElseThrow(PolicyRefusal::absent),
            population,
            Objects.requireNonNullElse(question.getSize(), AskImpact.USUAL_SIZE));
    if (!(asked instanceof Simulate.Asked.Running running)) {
      throw new TooManyQuestions();
    }
    return ResponseEntity.accepted()
        .location(URI.create("/api/v1/impacts/" + running.run().id()))
        .body(view(running.run()));
  }

  @Override
  public ResponseEntity<ImpactView> readImpact(String impact) {
    Account who = policy();
    return ResponseEntity.ok(
        view(
            RunId.parse(impact)
                .flatMap(id -> simulate.find(id, who.id()))
                .orElseThrow(PolicyRefusal::absent)));
  }

  @Override
  @DeleteMapping(PATH_CANCEL_IMPACT)
  public ResponseEntity<Void> cancelImpact(String impact) {
    Account who = policy();
    if (RunId.parse(impact).filter(id -> simulate.cancel(id, who.id())).isEmpty()) {
      throw PolicyRefusal.absent();
    }
    return ResponseEntity.noContent().build();
  }

  private ImpactView view(Run run) {
    return ImpactBody.of(run, simulate.done(run));
  }
}
