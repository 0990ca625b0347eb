package fr.filrouge.policy.impact.api;

import fr.filrouge.access.Account;
import fr.filrouge.api.ImpactsApi;
import fr.filrouge.api.model.ImpactPopulation;
import fr.filrouge.api.model.ImpactQuestion;
import fr.filrouge.api.model.ImpactView;
import fr.filrouge.policy.DraftId;
import fr.filrouge.policy.PolicyRefusal;
import fr.filrouge.policy.Versions;
import fr.filrouge.policy.impact.AskImpact;
import fr.filrouge.policy.impact.ImpactDesk;
import fr.filrouge.policy.impact.Population;
import fr.filrouge.policy.impact.PutBeside;
import fr.filrouge.policy.impact.Run;
import fr.filrouge.policy.impact.Simulate;
import fr.filrouge.policy.impact.Subject;
import java.net.URI;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ImpactsController implements ImpactsApi {

  private final ImpactDesk desk;
  private final AskImpact ask;
  private final PutBeside beside;
  private final Simulate simulate;
  private final Versions versions;

  ImpactsController(
      ImpactDesk desk, AskImpact ask, PutBeside beside, Simulate simulate, Versions versions) {
    this.desk = desk;
    this.ask = ask;
    this.beside = beside;
    this.simulate = simulate;
    this.versions = versions;
  }

  @Override
  public ResponseEntity<ImpactView> askImpact(String draft, ImpactQuestion question) {
    Account who = desk.officer();
    Population population =
        question.getPopulation() == ImpactPopulation.CASELOAD
            ? Population.CASELOAD
            : Population.SYNTHETIC;
    return accepted(
        ask.of(
            who,
            DraftId.parse(draft).orElseThrow(PolicyRefusal::absent),
            population,
            Objects.requireNonNullElse(question.getSize(), AskImpact.USUAL_SIZE)));
  }

  @Override
  public ResponseEntity<ImpactView> askScheduledImpact(String impact) {
    Run drafted = desk.run(impact);
    return accepted(beside.ask(drafted, desk.officer().id()).orElseThrow(NothingScheduled::new));
  }

  private ResponseEntity<ImpactView> accepted(Simulate.Asked asked) {
    if (!(asked instanceof Simulate.Asked.Running running)) {
      throw new TooManyQuestions();
    }
    return ResponseEntity.accepted()
        .location(URI.create("/api/v1/impacts/" + running.run().id()))
        .body(view(running.run()));
  }

  @Override
  public ResponseEntity<ImpactView> readImpact(String impact) {
    return ResponseEntity.ok(view(desk.run(impact)));
  }

  @Override
  @DeleteMapping(PATH_CANCEL_IMPACT)
  public ResponseEntity<Void> cancelImpact(String impact) {
    Run run = desk.run(impact);
    simulate.cancel(run.id(), desk.officer().id());
    return ResponseEntity.noContent().build();
  }

  private ImpactView view(Run run) {
    return ImpactBody.of(run, simulate.done(run), Subject.of(run.question(), versions.head()));
  }
}
