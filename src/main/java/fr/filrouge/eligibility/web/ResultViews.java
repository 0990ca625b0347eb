package fr.filrouge.eligibility.web;

import fr.filrouge.commune.Communes;
import fr.filrouge.eligibility.Assessment;
import fr.filrouge.eligibility.Decision;
import fr.filrouge.eligibility.web.Reply.Faulty;
import fr.filrouge.eligibility.web.ResultView.Answer;
import fr.filrouge.eligibility.web.ResultView.AnsweredStep;
import fr.filrouge.rules.DecisionOutcome;
import fr.filrouge.rules.Notice;
import fr.filrouge.rules.Sentences;
import fr.filrouge.situation.PathwayState;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Asks what is open to a person, and puts the whole answer into the words of the page. */
@Component
class ResultViews {

  private final Wording wording;
  private final Words words;
  private final AnswerWords answers;

  ResultViews(Communes communes, Wording wording, Words words) {
    this.wording = wording;
    this.words = words;
    this.answers = new AnswerWords(communes);
  }

  ResultView of(Visit visit) {
    Assessment assessment =
        visit
            .rules()
            .assess(visit.replies().asOf(), visit.replies().situation(), PathwayState.EMPTY);
    MeasureViews measures =
        new MeasureViews(
            visit.rules().book(),
            visit.replies().situation(),
            assessment.asOf(),
            answers,
            new ChangeWords(wording),
            words,
            "D'après vos réponses");
    Concerned concerned = Concerned.by(visit, assessment);
    MissingAnswers missing = new MissingAnswers(visit, concerned.decisions());
    List<MeasureView> open = views(concerned, measures, is(DecisionOutcome.ELIGIBLE));
    return new ResultView(
        Sentences.day(assessment.asOf()),
        visit.replies().isToday(),
        headline(open, visit),
        assessment.notices().stream().map(Notice::text).toList(),
        StepViews.of(assessment.nextSteps(), visit.rules().book(), words),
        open,
        open.isEmpty() ? missing.mostUseful(assessment) : List.of(),
        missing.settledByOne(),
        views(concerned, measures, missing::needSeveral),
        views(concerned, measures, is(DecisionOutcome.NOT_ELIGIBLE).and(ResultViews::canChange)),
        views(
            concerned,
            measures,
            is(DecisionOutcome.NOT_ELIGIBLE).and(decision -> !canChange(decision))),
        views(concerned, measures, is(DecisionOutcome.NOT_AVAILABLE)),
        concerned.aside(wording),
        answers(visit),
        visit.firstOpen(),
        TypedParts.asOf(visit.raw()),
        visit.replies().toAsOf() instanceof Faulty faulty ? faulty.message() : null);
  }

  private String headline(List<MeasureView> open, Visit visit) {
    if (open.isEmpty()) {
      return wording.get(visit.firstOpen() > 0 ? "result.early" : "result.none");
    }
    return open.size() == 1
        ? wording.get("result.one", open.get(0).label())
        : wording.get("result.many", open.size());
  }

  private static Predicate<Decision> is(DecisionOutcome outcome) {
    return decision -> decision.outcome() == outcome;
  }

  private static boolean canChange(Decision decision) {
    return !decision.wouldOpenIf().isEmpty();
  }

  private static List<MeasureView> views(
      Concerned concerned, MeasureViews measures, Predicate<Decision> chosen) {
    return concerned.decisions().stream().filter(chosen).map(measures::of).toList();
  }

  private List<AnsweredStep> answers(Visit visit) {
    return IntStream.rangeClosed(1, visit.steps().size())
        .mapToObj(
            step ->
                new AnsweredStep(
                    step,
                    visit.step(step).parts().get(0).subject().label(),
                    visit.fields(step).stream()
                        .map(
                            field ->
                                new Answer(
                                    AnswerWords.question(field),
                                    answers.of(field, visit.replies().to(field))))
                        .toList()))
        .toList();
  }
}
