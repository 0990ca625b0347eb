package fr.filrouge.policy.impact;

import fr.filrouge.frame.DayInWords;
import fr.filrouge.policy.RuleHead;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * What figures are about, in French: a draft, or a version that was approved.
 *
 * @param name what it is called within a sentence
 * @param when under what condition the figures hold, at the beginning of a sentence
 */
public record Subject(String name, String when) {

  static final Subject DRAFT = new Subject("le brouillon", "Si le brouillon entre en vigueur");

  /**
   * That of a run, which knows rules by their hash: a version if it was to come at the time,
   * decides on the day that is decided for, and did not lose its place to another one.
   */
  public static Subject of(Question question, RuleHead head) {
    return head.versions().stream()
        .filter(version -> version.hash().equals(question.after()))
        .filter(version -> isToCome(version, question, head))
        .max(Comparator.comparingInt(RuleHead.Published::number))
        .map(Subject::of)
        .orElse(DRAFT);
  }

  private static boolean isToCome(RuleHead.Published version, Question question, RuleHead head) {
    LocalDate from = version.from();
    return from != null
        && from.isAfter(question.snapshot())
        && !from.isAfter(question.asOf())
        && head.on(from).equals(version);
  }

  /** That of a version, with the day from which it decides. */
  public static Subject of(RuleHead.Published version) {
    String name = "la version " + version.number();
    LocalDate from = version.from();
    String since = from == null ? "" : ", à partir du " + DayInWords.date(from);
    return new Subject(name, "Quand " + name + " est en vigueur" + since);
  }
}
