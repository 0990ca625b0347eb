package fr.filrouge.eligibility.web;

import fr.filrouge.commune.Communes;
import fr.filrouge.eligibility.Assessment;
import fr.filrouge.rules.RuleBook;
import fr.filrouge.situation.Situation;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts the answer for one measure of an assessment into words, wherever its facts come from. */
@Component
public class ExplainMeasure {

  private final AnswerWords answers;
  private final ChangeWords changes;
  private final Words words;

  ExplainMeasure(Communes communes, Wording wording, Words words) {
    this.answers = new AnswerWords(communes);
    this.changes = new ChangeWords(wording);
    this.words = words;
  }

  /**
   * The answer for one measure; none when it is not one of the catalogue.
   *
   * @param book the rules that gave the answer
   * @param known what it rests on
   * @param source where that is known from: "D'après le livret"
   */
  public Optional<MeasureView> of(
      String measure, Assessment assessment, RuleBook book, Situation known, String source) {
    MeasureViews views =
        new MeasureViews(book, known, assessment.asOf(), answers, changes, words, source);
    return assessment.decisions().stream()
        .filter(decision -> decision.measure().code().equals(measure))
        .findFirst()
        .map(views::of);
  }
}
