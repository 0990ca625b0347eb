package fr.filrouge.booklet;

import fr.filrouge.access.Role;
import fr.filrouge.pathway.FreeText;
import fr.filrouge.pathway.ItemId;
import fr.filrouge.pathway.Recommendation.Choice;
import fr.filrouge.rules.NextStep;
import fr.filrouge.situation.InvalidInput;
import fr.filrouge.situation.Restriction;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes the answer to what the rules recommend to a reader now. What everyone may read later rests
 * on facts that everyone may read.
 */
public final class ReplyToRules {

  private final AssessBooklet assess;
  private final BookletView view;
  private final LocalDate today;

  public ReplyToRules(AssessBooklet assess, BookletView view, LocalDate today) {
    this.assess = assess;
    this.view = view;
    this.today = today;
  }

  /** What is recommended, by what names it. */
  public record Recommended(String code, @Nullable String measure, @Nullable String obstacle) {

    boolean is(NextStep step) {
      return step.code().equals(code)
          && Objects.equals(step.measure(), measure)
          && Objects.equals(step.obstacle(), obstacle);
    }
  }

  /** A recommendation, and the section without which the rules would not make it. */
  private record Grounded(NextStep step, @Nullable Restriction restriction) {}

  /**
   * The answer to a recommendation.
   *
   * @throws InvalidInput when the rules make no such recommendation, or a reason is missing
   */
  public AnswerRecommendation with(
      ItemId id,
      Recommended wanted,
      Choice choice,
      @Nullable FreeText why,
      @Nullable LocalDate until) {
    if (recommended(view, wanted).isEmpty()) {
      throw notRecommended();
    }
    Grounded grounded = grounded(wanted);
    NextStep step = grounded.step();
    return new AnswerRecommendation(
        id,
        new AnswerRecommendation.Shown(
            step.code(),
            step.measure(),
            step.obstacle(),
            Role.valueOf(step.actor()),
            FreeText.text(step.reason(), "/reason"),
            today,
            assess.ruleVersion(),
            assess.groundsOf(view.restingOn(grounded.restriction()), today, step.measure())),
        choice,
        why,
        until,
        grounded.restriction());
  }

  /** Rests on what everyone may read, if that is enough: its reason then tells of nothing else. */
  private Grounded grounded(Recommended wanted) {
    for (Restriction section :
        new @Nullable Restriction[] {null, Restriction.DISABILITY, Restriction.DETENTION}) {
      Optional<NextStep> step = recommended(view.restingOn(section), wanted);
      if (step.isPresent()) {
        return new Grounded(step.get(), section);
      }
    }
    throw notRecommended();
  }

  private Optional<NextStep> recommended(BookletView seen, Recommended wanted) {
    return assess.recommended(seen, today).stream().filter(wanted::is).findFirst();
  }

  private static InvalidInput notRecommended() {
    return new InvalidInput("/code", "Les règles ne recommandent pas cette étape aujourd'hui.");
  }
}
