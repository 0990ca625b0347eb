package fr.filrouge.booklet.api;

import fr.filrouge.api.model.RecommendationAnswer;
import fr.filrouge.api.model.SnapshotRequest;
import fr.filrouge.booklet.AssessBooklet;
import fr.filrouge.booklet.BookletView;
import fr.filrouge.booklet.Change;
import fr.filrouge.booklet.KeepDecisions;
import fr.filrouge.booklet.Refusal;
import fr.filrouge.booklet.ReplyToRules;
import fr.filrouge.booklet.Section;
import fr.filrouge.eligibility.RulesInForce;
import fr.filrouge.pathway.FreeText;
import fr.filrouge.pathway.ItemId;
import fr.filrouge.pathway.PossibleDay;
import fr.filrouge.pathway.Recommendation;
import fr.filrouge.rules.Measure;
import fr.filrouge.rules.RuleBook;
import fr.filrouge.situation.InvalidInput;
import fr.filrouge.situation.Restriction;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes changes of a booklet from what the rules answer for it. What everyone may read later rests
 * on facts that everyone may read.
 */
@Component
class RulesOnBooklet {

  private final BookletDesk desk;
  private final RulesInForce rules;

  RulesOnBooklet(BookletDesk desk, RulesInForce rules) {
    this.desk = desk;
    this.rules = rules;
  }

  /**
   * The code of a measure of the catalogue, or none.
   *
   * @throws InvalidInput for a code the catalogue does not have
   */
  @Nullable String measure(@Nullable String code) {
    RuleBook book = rules.take().book();
    if (code != null && book.find(code).isEmpty()) {
      throw new InvalidInput(
          "/measure",
          book.measures().stream()
              .map(Measure::code)
              .collect(Collectors.joining(", ", "Codes admis : ", ".")));
    }
    return code;
  }

  /** Keeps the decisions of a day: of the common facts, or also of those of one section. */
  Change snapshot(String path, ItemId item, SnapshotRequest request) {
    BookletView view = desk.view(path, "évaluation");
    Restriction section = request.getSection();
    if (section != null && !view.standing().rights().reads(Section.of(section))) {
      throw BookletFault.forbidden();
    }
    AssessBooklet assess = new AssessBooklet(rules.take());
    LocalDate today = LocalDate.now(desk.clock());
    LocalDate day =
        request.getAsOf() == null ? today : PossibleDay.planned(request.getAsOf(), today, "/asOf");
    AssessBooklet.Kept kept = assess.keep(view.restingOn(section), day);
    return new KeepDecisions(
        item, day, assess.ruleVersion(), kept.decisions(), kept.ground(), section);
  }

  /** Answers a recommendation that the rules make now to this reader. */
  Change answer(String path, ItemId item, RecommendationAnswer answer) {
    BookletView view = desk.view(path, "évaluation");
    String why = answer.getWhy();
    return new ReplyToRules(new AssessBooklet(rules.take()), view, LocalDate.now(desk.clock()))
        .with(
            item,
            new ReplyToRules.Recommended(
                answer.getCode(), answer.getMeasure(), answer.getObstacle()),
            Recommendation.Choice.valueOf(answer.getChoice().getValue()),
            why == null ? null : FreeText.text(why, "/why"),
            answer.getUntil())
        .orElseThrow(() -> BookletFault.refused(Refusal.NOT_RECOMMENDED));
  }
}
