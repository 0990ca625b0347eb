package fr.filrouge.booklet;

import fr.filrouge.access.Role;
import fr.filrouge.pathway.FreeText;
import fr.filrouge.pathway.ItemId;
import fr.filrouge.pathway.Recommendation;
import fr.filrouge.pathway.Recommendation.Answer;
import fr.filrouge.pathway.Recommendation.Choice;
import fr.filrouge.situation.InvalidInput;
import fr.filrouge.situation.Restriction;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
      int ruleVersion) {}

  public AnswerRecommendation {
    if (choice != Choice.ACCEPTED && why == null) {
      throw new InvalidInput("/why", "Dites pourquoi, en quelques mots.");
    }
    if (restriction == null) {
      restriction = RestrictedFacts.ofNextStep(shown.code(), shown.measure()).orElse(null);
    }
  }

  @Override
  public boolean permitted(Standing who, Booklet booklet) {
    return who.rights().changes(Section.RECOMMENDATIONS, restriction);
  }

  @Override
  public Optional<Refusal> apply(Edit edit) {
    if (edit.pathway.recommendations().stream().anyMatch(r -> r.id().equals(id))) {
      return Optional.empty();
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
                new Answer(choice, edit.by(), edit.at(), why, until),
                restriction));
    return edit.note(restriction, Event.RECOMMENDATION_ANSWERED, List.of("recommendations"));
  }
}
