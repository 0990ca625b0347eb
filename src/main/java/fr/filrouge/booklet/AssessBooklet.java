package fr.filrouge.booklet;

import fr.filrouge.eligibility.AssessSituation;
import fr.filrouge.eligibility.Assessment;
import fr.filrouge.eligibility.CriterionExplanation;
import fr.filrouge.eligibility.Decision;
import fr.filrouge.eligibility.Question;
import fr.filrouge.eligibility.Replay;
import fr.filrouge.eligibility.RouteExplanation;
import fr.filrouge.eligibility.Verdict;
import fr.filrouge.pathway.Recommendation;
import fr.filrouge.rules.Case;
import fr.filrouge.rules.DecisionOutcome;
import fr.filrouge.rules.NextStep;
import fr.filrouge.rules.Notice;
import fr.filrouge.rules.Period;
import fr.filrouge.rules.RuleBook;
import fr.filrouge.situation.Field;
import fr.filrouge.situation.SituationJson;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks the rules about a booklet, as far as its reader may see: what is hidden from them makes no
 * difference, what is assumed is said to be, and what somebody has answered is not recommended
 * again (domain §6).
 */
public final class AssessBooklet {

  /** Its reader may not see all of the booklet that is asked about, whatever there is in it. */
  private static final Notice RESTS_ON_VISIBLE_FACTS =
      new Notice(
          "RESTS_ON_VISIBLE_FACTS",
          "Cette réponse s'appuie seulement sur ce que vous pouvez voir dans ce livret.",
          new Period(null, null));

  private final AssessSituation rules;

  /**
   * @param rules the version that answers, taken once for all that one request asks
   */
  public AssessBooklet(AssessSituation rules) {
    this.rules = rules;
  }

  public RuleBook book() {
    return rules.book();
  }

  /**
   * The rules' answer for a booklet.
   *
   * @param answered recommendations whose answer stands, which are not among its next steps
   */
  public record Answer(Assessment assessment, List<Recommendation> answered) {}

  /**
   * @throws fr.filrouge.situation.InvalidInput when a fact of the past had not happened on that day
   */
  public Answer of(BookletView view, LocalDate asOf) {
    SituationJson.refuseFutureFacts(book().vocabulary(), view.situationOn(asOf), asOf, "?asOf");
    Assessment assessment = rules.assess(asOf, view.assessedSituation(asOf), view.pathwayState());
    List<Recommendation> answered =
        new StandingAnswers(this, view, asOf, assessment.ruleVersion()).all();
    return new Answer(
        new Assessment(
            assessment.asOf(),
            assessment.ruleVersion(),
            assessment.ruleHash(),
            notices(view, assessment),
            decisions(view, assessment),
            questions(view, assessment),
            assessment.nextSteps().stream().filter(step -> isOpen(step, answered)).toList()),
        answered);
  }

  /** What the rules recommend, answered or not. */
  public List<NextStep> recommended(BookletView view, LocalDate day) {
    return verdict(view, day).nextSteps();
  }

  /** What the rules decide, without their reasons. */
  public List<Decision> decide(BookletView view, LocalDate day) {
    SituationJson.refuseFutureFacts(book().vocabulary(), view.situationOn(day), day, "/asOf");
    return verdict(view, day).decisions();
  }

  /** The same by the facts that every reader of a booklet may see. */
  public List<Decision> decide(CommonPart common, LocalDate day) {
    SituationJson.refuseFutureFacts(book().vocabulary(), common.situation(), day, "/asOf");
    return rules
        .decide(List.of(new Case(day, common.situation(), common.pathway())))
        .get(0)
        .decisions();
  }

  /** The decisions of a day, with what they are taken on, as they are kept. */
  public Kept keep(BookletView view, LocalDate day) {
    return new Kept(
        decide(view, day).stream()
            .map(d -> new Snapshot.Decided(d.measure().code(), d.outcome().name()))
            .toList(),
        Ground.of(rules.rules().hash(), view.situationOn(day), view.pathwayState()));
  }

  /** Decisions, and what they are taken on. */
  public record Kept(List<Snapshot.Decided> decisions, Ground ground) {}

  /** Kept decisions beside those of the rules at hand; empty when it is not known on what. */
  public Optional<Replay> replay(Snapshot kept) {
    Map<String, DecisionOutcome> outcomes = new HashMap<>();
    kept.decisions().forEach(d -> outcomes.put(d.measure(), DecisionOutcome.valueOf(d.outcome())));
    return Optional.ofNullable(kept.ground())
        .map(ground -> Replay.of(rules, ground.question(kept.asOf()), outcomes));
  }

  private Verdict verdict(BookletView view, LocalDate day) {
    return rules
        .decide(List.of(new Case(day, view.assessedSituation(day), view.pathwayState())))
        .get(0);
  }

  /** Hash of the facts that a recommendation rests on; see {@link StandingAnswers}. */
  public String groundsOf(BookletView ground, LocalDate day, @Nullable String measure) {
    return StandingAnswers.hash(this, ground, day, measure);
  }

  /** The reasons for a day, without dates. */
  Assessment reasons(BookletView view, LocalDate day) {
    return rules.assessWithoutDates(day, view.assessedSituation(day), view.pathwayState());
  }

  public int ruleVersion() {
    return rules.rules().number();
  }

  private static boolean isOpen(NextStep step, List<Recommendation> answered) {
    return answered.stream()
        .noneMatch(r -> r.isAbout(step.code(), step.measure(), step.obstacle()));
  }

  private static List<Notice> notices(BookletView view, Assessment assessment) {
    List<Notice> notices = new ArrayList<>(assessment.notices());
    if (view.isPartial()) {
      notices.add(RESTS_ON_VISIBLE_FACTS);
    }
    return notices;
  }

  private List<Question> questions(BookletView view, Assessment assessment) {
    List<Question> questions = new ArrayList<>(assessment.questions());
    questions.removeIf(question -> !view.mayBeAsked(question.field()));
    if (view.assumesFreedom(assessment.asOf())) {
      rules
          .book()
          .vocabulary()
          .find(BookletView.DETAINED)
          .filter(view::mayBeAsked)
          .map(field -> new Question(field, List.of()))
          .ifPresent(questions::add);
    }
    return questions;
  }

  private List<Decision> decisions(BookletView view, Assessment assessment) {
    Map<String, LocalDate> dates = new OpeningsOfBooklet(rules, view).of(assessment);
    boolean assumes = view.assumesFreedom(assessment.asOf());
    return assessment.decisions().stream()
        .map(
            decision -> {
              LocalDate date = dates.get(decision.measure().code());
              boolean open = decision.outcome() == DecisionOutcome.ELIGIBLE;
              return new Decision(
                  decision.measure(),
                  decision.outcome(),
                  open ? date : null,
                  open ? null : date,
                  decision.entitlements(),
                  decision.interpretations(),
                  assumes
                      ? decision.routes().stream().map(AssessBooklet::assuming).toList()
                      : decision.routes(),
                  decision.missing(),
                  decision.wouldOpenIf());
            })
        .toList();
  }

  private static RouteExplanation assuming(RouteExplanation route) {
    return route.withCriteria(
        route.criteria().stream().map(c -> restsOnFreedom(c) ? c.assumed() : c).toList());
  }

  private static boolean restsOnFreedom(CriterionExplanation criterion) {
    return criterion.field().equals(BookletView.DETAINED)
        || criterion.restsOn().contains(BookletView.DETAINED);
  }

  /** Codes of the fields that the decision on a measure rests on; empty when it is not one. */
  static List<String> fieldsOf(Assessment reasons, String measure) {
    return reasons.decisions().stream()
        .filter(decision -> decision.measure().code().equals(measure))
        .flatMap(decision -> decision.routes().stream())
        .flatMap(route -> route.criteria().stream())
        .flatMap(c -> c.restsOn().isEmpty() ? List.of(c.field()).stream() : c.restsOn().stream())
        .distinct()
        .sorted()
        .toList();
  }

  boolean isField(String code) {
    return rules.book().vocabulary().find(code).map(Field::code).isPresent();
  }
}
