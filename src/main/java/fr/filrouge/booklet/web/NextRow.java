package fr.filrouge.booklet.web;

import fr.filrouge.access.Role;
import fr.filrouge.booklet.ReplyToRules;
import fr.filrouge.booklet.Section;
import fr.filrouge.booklet.web.StepRow.MeasureLink;
import fr.filrouge.frame.DayInWords;
import fr.filrouge.pathway.Recommendation;
import fr.filrouge.rules.NextStep;
import fr.filrouge.rules.RuleBook;
import fr.filrouge.situation.Restriction;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/**
 * What the rules recommend now.
 *
 * @param answers whether the reader may accept, postpone or decline it
 */
record NextRow(
    String code,
    String label,
    String who,
    String reason,
    @Nullable MeasureLink measure,
    @Nullable String obstacle,
    boolean answers) {

  static NextRow of(NextStep step, Opened opened) {
    var book = opened.rules().book();
    Restriction restriction = book.restrictionOf(step.code(), step.measure()).orElse(null);
    return new NextRow(
        step.code(),
        label(step, book),
        StringUtils.capitalize(Labels.actor(Role.valueOf(step.actor()))),
        step.reason(),
        MeasureLink.of(step.measure(), book),
        step.obstacle(),
        opened.isOpen() && opened.rights().changes(Section.RECOMMENDATIONS, restriction));
  }

  /** What sort of step it is, and into which measure. */
  private static String label(NextStep step, RuleBook book) {
    String sort = book.stepLabels().get(step.code());
    MeasureLink measure = MeasureLink.of(step.measure(), book);
    String into = measure == null ? step.code() : measure.label();
    return sort == null
        ? "Prescrire : " + into
        : StringUtils.capitalize(measure == null ? sort : sort + " : " + into);
  }

  /** What names a recommendation among those of a page. */
  static String name(ReplyToRules.Recommended about) {
    return String.join(
        "/",
        "suite",
        about.code(),
        Objects.toString(about.measure(), ""),
        Objects.toString(about.obstacle(), ""));
  }

  public String name() {
    return name(
        new ReplyToRules.Recommended(code, measure == null ? null : measure.code(), obstacle));
  }

  /**
   * What somebody answered, as long as the answer stands.
   *
   * @param until the day on which a postponed one comes back
   */
  record Answered(
      String id,
      String reason,
      String choice,
      @Nullable String why,
      @Nullable DayInWords until,
      String by,
      DayInWords at,
      boolean takesBack) {

    static Answered of(Recommendation answered, Opened opened) {
      Recommendation.Answer answer = answered.answer();
      return new Answered(
          answered.id().value(),
          answered.reason().value(),
          StringUtils.capitalize(answer.choice().label()),
          answer.why() == null ? null : answer.why().value(),
          answer.until() == null ? null : DayInWords.of(answer.until(), opened.today()),
          answer.by().name(),
          opened.day(answer.at()),
          opened.isOpen()
              && opened.rights().changes(Section.RECOMMENDATIONS, answered.restriction()));
    }
  }
}
