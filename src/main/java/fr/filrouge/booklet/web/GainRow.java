package fr.filrouge.booklet.web;

import fr.filrouge.booklet.Aid;
import fr.filrouge.booklet.Section;
import fr.filrouge.booklet.Skill;
import fr.filrouge.frame.DayInWords;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/**
 * A skill that was gained, or an aid that was asked for.
 *
 * @param state what kind of skill, or where the aid stands
 * @param toSettle whether the reader may say what became of it
 */
record GainRow(
    String id,
    String title,
    boolean masked,
    String state,
    DayInWords day,
    @Nullable String reserved,
    String by,
    DayInWords at,
    boolean toSettle) {

  /** The latest first. */
  static List<GainRow> skills(Opened opened) {
    return opened.booklet().skills().stream()
        .sorted(Comparator.comparing(Skill::obtainedOn).reversed())
        .map(
            skill ->
                new GainRow(
                    skill.id().value(),
                    skill.title().value(),
                    skill.masked() != null,
                    StringUtils.capitalize(skill.kind().label()),
                    DayInWords.of(skill.obtainedOn(), opened.today()),
                    Labels.reserved(skill.restriction()),
                    skill.by().name(),
                    opened.day(skill.at()),
                    false))
        .toList();
  }

  /** The latest first. */
  static List<GainRow> aids(Opened opened) {
    boolean writes = opened.isOpen() && opened.rights().writes(Section.AIDS);
    return opened.booklet().aids().stream()
        .sorted(Comparator.comparing(Aid::requestedOn).reversed())
        .map(
            aid ->
                new GainRow(
                    aid.id().value(),
                    aid.title().value(),
                    aid.masked() != null,
                    StringUtils.capitalize(aid.status().label()),
                    DayInWords.of(
                        aid.decidedOn() == null ? aid.requestedOn() : aid.decidedOn(),
                        opened.today()),
                    null,
                    aid.by().name(),
                    opened.day(aid.at()),
                    writes && aid.status() == Aid.Status.REQUESTED))
        .toList();
  }
}
