package fr.filrouge.booklet;

import fr.filrouge.access.Role;
import fr.filrouge.pathway.FreeText;
import fr.filrouge.pathway.Goal;
import fr.filrouge.pathway.ItemId;
import fr.filrouge.pathway.PossibleDay;
import fr.filrouge.pathway.Recommendation;
import fr.filrouge.pathway.Recommendation.Answer;
import fr.filrouge.pathway.Recommendation.Choice;
import fr.filrouge.pathway.Step;
import fr.filrouge.situation.InvalidInput;
import fr.filrouge.situation.Restriction;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Accepts, postpones or declines what the rules recommend, and says why.
 *
 * @param restriction the restricted fact it comes from, as its code and measure do not always tell
 */
public record AnswerRecommendation(
    ItemId id,
    Shown shown,
    Choice choice,
    @Nullable FreeText why,
    @Nullable LocalDate until,
    @Nullable Restriction restriction)
    implements Change {

  /** The recommendation, as it was shown. */
  public record Shown(
      String code,
      @Nullable String measure,
      @Nullable String obstacle,
      Role actor,
      FreeText reason,
      LocalDate asOf,
      int ruleVersion,
      String grounds) {}

  public AnswerRecommendation {
    if (choice != Choice.ACCEPTED && why == null) {
      throw new InvalidInput("/why", "Dites pourquoi, en quelques mots.");
    }
  }

  @Override
  public boolean permitted(Standing who, Booklet booklet) {
    return who.rights().changes(Section.RECOMMENDATIONS, carried(who));
  }

  /** What it is restricted to: as it was grounded, or as its step and measure tell. */
  private @Nullable Restriction carried(Standing who) {
    return restriction == null
        ? who.now().law().restrictionOf(shown.code, shown.measure).orElse(null)
        : restriction;
  }

  @Override
  public Optional<Refusal> apply(Edit edit) {
    if (edit.pathway.recommendation(id).isPresent()) {
      return Optional.empty();
    }
    if (stands(edit)) {
      return Optional.of(Refusal.ALREADY_ANSWERED);
    }
    if (choice == Choice.POSTPONED) {
      checkUntil(edit);
    }
    edit.pathway =
        edit.pathway.with(
            new Recommendation(
                id,
                shown.code,
                shown.measure,
                shown.obstacle,
                shown.actor,
                shown.reason,
                shown.asOf,
                shown.ruleVersion,
                shown.grounds,
                new Answer(
                    choice,
                    edit.by(),
                    edit.at(),
                    why,
                    choice == Choice.POSTPONED ? until : null,
                    null),
                carried(edit.who)));
    if (choice == Choice.ACCEPTED) {
      edit.pathway = edit.pathway.with(step(edit));
      edit.note(carried(edit.who), Event.STEP_ADDED, List.of());
    }
    return edit.note(carried(edit.who), Event.RECOMMENDATION_ANSWERED, List.of("recommendations"));
  }

  /** Whether somebody has answered it, as far as its author can see. */
  private boolean stands(Edit edit) {
    return edit.pathway.recommendations().stream()
        .filter(r -> edit.who.rights().sees(r.restriction()))
        .filter(r -> r.isAbout(shown.code, shown.measure, shown.obstacle))
        .anyMatch(r -> r.stands(edit.today(), shown.ruleVersion, shown.grounds, edit.pathway));
  }

  private void checkUntil(Edit edit) {
    if (until == null) {
      throw new InvalidInput("/until", "Dites jusqu'à quel jour.");
    }
    PossibleDay.ahead(until, edit.today().plusDays(1), 2, "/until");
  }

  /** What was accepted is a step now. */
  private Step step(Edit edit) {
    Goal goal = new Goal(shown.reason.firstLine(), shown.actor, null, shown.measure);
    return Step.planned(id, goal, id, carried(edit.who), edit.by(), edit.at());
  }

  @Override
  public Set<Section> touches() {
    return Set.of(Section.RECOMMENDATIONS);
  }

  @Override
  public Optional<ItemId> brings() {
    return Optional.of(id);
  }
}
