package fr.filrouge.booklet.web;

import fr.filrouge.booklet.Fact;
import fr.filrouge.booklet.Section;
import fr.filrouge.eligibility.Question;
import fr.filrouge.frame.DayInWords;
import fr.filrouge.rules.RuleBook;
import fr.filrouge.situation.Field;
import java.util.List;
import org.springframework.util.StringUtils;

/**
 * A fact of the situation: what is known, who said so, when, and on what ground.
 *
 * @param proved whether it rests on a proof
 */
record FactRow(
    String field,
    String label,
    String value,
    String basis,
    boolean proved,
    String by,
    DayInWords at) {

  static FactRow of(Field field, Fact fact, String value, Opened opened) {
    return new FactRow(
        field.code(),
        StringUtils.capitalize(field.label()),
        StringUtils.capitalize(value),
        StringUtils.capitalize(fact.basis().label()),
        fact.basis() == Fact.Basis.CERTIFIED,
        fact.by().name(),
        opened.day(fact.at()));
  }

  /**
   * A fact that is missing.
   *
   * @param path the page where it is answered, within the booklet
   * @param settles what the answer would settle
   * @param answers whether the reader may state it
   */
  record Missing(
      String path, String label, String question, List<String> settles, boolean answers) {

    private static final int NAMED = 3;

    static Missing of(Question question, Opened opened) {
      RuleBook book = opened.rules().book();
      Field field = question.field();
      return new Missing(
          path(field),
          StringUtils.capitalize(field.label()),
          field.question() == null ? field.label() : field.question().replace(" ?", "\u00a0?"),
          question.settles().stream()
              .map(code -> book.find(code).map(m -> m.label()).orElse(code))
              .toList(),
          opened.isOpen()
              && opened.rights().changes(Section.SITUATION, field.restriction().orElse(null)));
    }

    /** A restricted fact is answered in its own section. */
    static String path(Field field) {
      return field.restriction().map(RestrictedPages::path).orElse("situation/" + field.code());
    }

    public String why() {
      if (settles.isEmpty()) {
        return "Rend une réponse plus précise.";
      }
      String named = String.join(", ", settles.subList(0, Math.min(NAMED, settles.size())));
      int more = settles.size() - NAMED;
      return "Décide pour : " + named + (more > 0 ? " et " + more + " autres." : ".");
    }
  }
}
