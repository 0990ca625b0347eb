package fr.filrouge.booklet;

import fr.filrouge.access.Role;
import fr.filrouge.pathway.FreeText;
import fr.filrouge.pathway.ItemId;
import fr.filrouge.pathway.Recommendation.Choice;
import fr.filrouge.rules.NextStep;
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
   * The answer to a recommendation, none when the rules do not make it today ({@link
   * Refusal#NOT_RECOMMENDED}).
   *
   * @throws fr.filrouge.situation.InvalidInput when a reason is missing
   */
  public Optional<AnswerRecommendation> with(
      ItemId id,
      Recommended wanted,
      Choice choice,
      @Nullable FreeText why,
      @Nullable LocalDate until) {
    return recommended(view, wanted)
        .flatMap(any -> grounded(wanted))
        .map(
            grounded ->
                new AnswerRecommendation(
                    id, shown(grounded), choice, why, until, grounded.restriction()));
  }

  private AnswerRecommendation.Shown shown(Grounded grounded) {
    NextStep step = grounded.step();
    return new AnswerRecommendation.Shown(
        step.code(),
        step.measure(),
        step.obstacle(),
        Role.valueOf(step.actor()),
        FreeText.text(step.reason(), "/reason"),
        today,
        assess.ruleVersion(),
        assess.groundsOf(view.restingOn(grounded.restriction()), today, step.measure()));
  }

  /** Rests on what everyone may read, if that is enough: its reason then tells of nothing else. */
  private Optional<Grounded> grounded(Recommended wanted) {
    for (Restriction section :
        new @Nullable Restriction[] {null, Restriction.DISABILITY, Restriction.DETENTION}) {
      Optional<NextStep> step = recommended(view.restingOn(section), wanted);
      if (step.isPresent()) {
        return Optional.of(new Grounded(step.get(), section));
      }
    }
    return Optional.empty();
  }

  private Optional<NextStep> recommended(BookletView seen, Recommended wanted) {
    return assess.recommended(seen, today).stream().filter(wanted::is).findFirst();
  }
}
