package fr.filrouge.eligibility.api;

import fr.filrouge.api.model.Assessment;
import fr.filrouge.api.model.Change;
import fr.filrouge.api.model.Criterion;
import fr.filrouge.api.model.Decision;
import fr.filrouge.api.model.Entitlements;
import fr.filrouge.api.model.NextStep;
import fr.filrouge.api.model.Question;
import fr.filrouge.api.model.Route;
import fr.filrouge.eligibility.CriterionExplanation;
import fr.filrouge.eligibility.RouteExplanation;
import fr.filrouge.rules.Notice;
import fr.filrouge.situation.Field;
import java.util.List;

/** Writes an assessment in the shape of the API. */
public final class AssessmentBody {

  /** Header that names the version of the rules that answers. */
  public static final String RULE_VERSION = "X-Rule-Version";

  private AssessmentBody() {}

  /** The body of an answer. */
  public static Assessment of(fr.filrouge.eligibility.Assessment assessment) {
    return new Assessment()
        .asOf(assessment.asOf())
        .ruleVersion(assessment.ruleVersion())
        .ruleHash(assessment.ruleHash())
        .notices(assessment.notices().stream().map(Notice::name).toList())
        .decisions(assessment.decisions().stream().map(AssessmentBody::decision).toList())
        .questions(assessment.questions().stream().map(AssessmentBody::question).toList())
        .nextSteps(assessment.nextSteps().stream().map(AssessmentBody::nextStep).toList());
  }

  private static Decision decision(fr.filrouge.eligibility.Decision decision) {
    return new Decision()
        .measure(decision.measure().code())
        .label(decision.measure().label())
        .outcome(Decision.OutcomeEnum.fromValue(decision.outcome().name()))
        .openUntil(decision.openUntil())
        .opensOn(decision.opensOn())
        .entitlements(entitlements(decision.entitlements()))
        .interpretations(decision.interpretations())
        .routes(decision.routes().stream().map(AssessmentBody::route).toList())
        .missing(decision.missing().stream().map(Field::code).toList())
        .wouldOpenIf(
            decision.wouldOpenIf().stream()
                .map(set -> set.stream().map(AssessmentBody::change).toList())
                .toList());
  }

  static Entitlements entitlements(fr.filrouge.eligibility.Entitlements entitlements) {
    return new Entitlements()
        .minHalfDaysPerWeek(entitlements.minHalfDaysPerWeek())
        .paid(entitlements.paid())
        .priorityAccess(entitlements.priorityAccess())
        .variant(entitlements.variant());
  }

  private static Route route(RouteExplanation route) {
    return new Route()
        .id(route.id())
        .label(route.label())
        .outcome(Route.OutcomeEnum.fromValue(route.outcomeCode()))
        .validFrom(route.validity().from())
        .validTo(route.validity().to())
        .source(route.source())
        .interpretation(route.interpretation())
        .criteria(route.criteria().stream().map(AssessmentBody::criterion).toList());
  }

  private static Criterion criterion(CriterionExplanation criterion) {
    return new Criterion()
        .field(criterion.field())
        .label(criterion.label())
        .outcome(Criterion.OutcomeEnum.fromValue(criterion.outcome().name()))
        .expected(criterion.expected())
        .actual(criterion.actual())
        .restsOn(criterion.restsOn())
        .interpretation(criterion.interpretation())
        .assumed(criterion.isAssumed() ? true : null);
  }

  private static Change change(fr.filrouge.eligibility.Change change) {
    return new Change()
        .field(change.field().code())
        .anyOf(change.anyOf().isEmpty() ? null : change.anyOf())
        .expected(change.expected());
  }

  private static Question question(fr.filrouge.eligibility.Question question) {
    return new Question()
        .field(question.field().code())
        .question(String.valueOf(question.field().question()))
        .settles(question.settles());
  }

  static NextStep nextStep(fr.filrouge.rules.NextStep step) {
    return new NextStep()
        .code(step.code())
        .actor(NextStep.ActorEnum.fromValue(step.actor()))
        .reason(step.reason())
        .measure(step.measure())
        .obstacle(
            step.obstacle() == null ? null : NextStep.ObstacleEnum.fromValue(step.obstacle()));
  }

  static List<NextStep> nextSteps(List<fr.filrouge.rules.NextStep> steps) {
    return steps.stream().map(AssessmentBody::nextStep).toList();
  }
}
