package fr.filrouge.eligibility.web;

import fr.filrouge.commune.Communes;
import fr.filrouge.eligibility.AssessSituation;
import fr.filrouge.eligibility.Assessment;
import fr.filrouge.eligibility.web.ResultView.Answer;
import fr.filrouge.eligibility.web.ResultView.AnsweredStep;
import fr.filrouge.eligibility.web.ResultView.Asked;
import fr.filrouge.eligibility.web.ResultView.Group;
import fr.filrouge.eligibility.web.ResultView.StepView;
import fr.filrouge.rules.DecisionOutcome;
import fr.filrouge.rules.NextStep;
import fr.filrouge.rules.Notice;
import fr.filrouge.rules.RuleBook;
import fr.filrouge.rules.Sentences;
import fr.filrouge.situation.PathwayState;
import fr.filrouge.situation.Situation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Asks what is open to a person, and puts the whole answer into the words of the page. */
@Component
class ResultViews {

  private static final int MOST_ASKED = 3;

  private static final Map<DecisionOutcome, String> GROUPS = new LinkedHashMap<>();

  static {
    GROUPS.put(DecisionOutcome.ELIGIBLE, "open");
    GROUPS.put(DecisionOutcome.UNDETERMINED, "ask");
    GROUPS.put(DecisionOutcome.NOT_ELIGIBLE, "no");
    GROUPS.put(DecisionOutcome.NOT_AVAILABLE, "later");
  }

  private final AnswerWords words;

  ResultViews(Communes communes) {
    this.words = new AnswerWords(communes);
  }

  ResultView of(Visit visit) {
    Situation situation = visit.replies().situation();
    AssessSituation assess = visit.assess();
    Assessment assessment = assess.assess(visit.replies().asOf(), situation, PathwayState.EMPTY);
    return new ResultView(
        Sentences.day(assessment.asOf()),
        visit.replies().isToday(),
        assessment.notices().stream().map(Notice::text).toList(),
        groups(assess.book(), assessment, situation),
        mostUseful(assessment, situation, visit),
        nextSteps(assess.book(), assessment.nextSteps()),
        answers(visit),
        visit.firstOpen(),
        QuestionViews.asOf(visit.raw(), null),
        visit.raw().carriedBeside(List.of()),
        visit.raw().carriedBeside(List.of(RawAnswers.AS_OF)));
  }

  private List<Group> groups(RuleBook book, Assessment assessment, Situation situation) {
    MeasureViews measures = new MeasureViews(book, words, assessment.asOf(), situation);
    List<Group> groups = new ArrayList<>();
    GROUPS.forEach(
        (outcome, code) ->
            groups.add(
                new Group(
                    code,
                    assessment.decisions().stream()
                        .filter(decision -> decision.outcome() == outcome)
                        .map(measures::of)
                        .toList())));
    return groups;
  }

  /** The questions that most undetermined measures hang on. */
  private static List<Asked> mostUseful(Assessment assessment, Situation situation, Visit visit) {
    return assessment.questions().stream()
        .filter(question -> !question.settles().isEmpty())
        .filter(question -> Walk.makesSense(question.field(), situation))
        .limit(MOST_ASKED)
        .map(
            question ->
                new Asked(
                    AnswerWords.question(question.field()),
                    question.settles().size(),
                    visit.stepOf(question.field())))
        .toList();
  }

  private List<StepView> nextSteps(RuleBook book, List<NextStep> steps) {
    Map<String, List<NextStep>> kinds = new LinkedHashMap<>();
    for (NextStep step : steps) {
      String kind = step.obstacle() == null ? step.code() : step.code() + "." + step.obstacle();
      kinds.computeIfAbsent(kind, k -> new ArrayList<>()).add(step);
    }
    List<StepView> views = new ArrayList<>();
    kinds.forEach(
        (kind, same) ->
            views.add(
                new StepView(
                    kind,
                    same.get(0).actor(),
                    same.stream()
                        .map(NextStep::measure)
                        .filter(Objects::nonNull)
                        .map(measure -> book.measure(measure).label())
                        .toList(),
                    same.stream().map(NextStep::reason).distinct().toList())));
    return views;
  }

  private List<AnsweredStep> answers(Visit visit) {
    return IntStream.rangeClosed(1, visit.steps().size())
        .mapToObj(
            step ->
                new AnsweredStep(
                    step,
                    visit.steps().get(step - 1).subject(),
                    visit.fields(step).stream()
                        .map(
                            field ->
                                new Answer(
                                    AnswerWords.question(field),
                                    words.of(field, visit.replies().to(field))))
                        .toList()))
        .toList();
  }
}
