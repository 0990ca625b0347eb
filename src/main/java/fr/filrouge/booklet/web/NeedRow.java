package fr.filrouge.booklet.web;

import fr.filrouge.booklet.CompleteCheck.Check;
import fr.filrouge.booklet.Needs;
import fr.filrouge.booklet.Section;
import fr.filrouge.frame.DayInWords;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** A need or an obstacle that somebody noted. */
record NeedRow(
    String id,
    String theme,
    String text,
    boolean settled,
    boolean masked,
    String by,
    DayInWords at,
    boolean changes) {

  /**
   * A check of the positioning.
   *
   * @param on when it was done last; none when it never was
   */
  record CheckRow(String code, String label, @Nullable DayInWords on, @Nullable String by) {

    private static CheckRow of(Check check, Needs.@Nullable Done done, Opened opened) {
      return new CheckRow(
          check.name(),
          StringUtils.capitalize(check.label()),
          done == null ? null : DayInWords.of(done.on(), opened.today()),
          done == null ? null : done.by().name());
    }
  }

  /** Those that are not settled first, the latest of each first. */
  static List<NeedRow> of(Opened opened) {
    boolean writes = opened.isOpen() && opened.rights().writes(Section.NEEDS);
    return opened.booklet().needs().notes().stream()
        .sorted(
            Comparator.comparing(Needs.Note::settled)
                .thenComparing(Needs.Note::at, Comparator.reverseOrder()))
        .map(
            note ->
                new NeedRow(
                    note.id().value(),
                    StringUtils.capitalize(note.theme().label()),
                    note.text().value(),
                    note.settled(),
                    note.masked() != null,
                    note.by().name(),
                    opened.day(note.at()),
                    writes && note.masked() == null))
        .toList();
  }

  static List<CheckRow> checks(Opened opened) {
    Needs needs = opened.booklet().needs();
    return List.of(
        CheckRow.of(Check.OBSTACLES, needs.obstaclesAssessed(), opened),
        CheckRow.of(Check.BASIC_SKILLS, needs.basicSkillsScreened(), opened));
  }
}
