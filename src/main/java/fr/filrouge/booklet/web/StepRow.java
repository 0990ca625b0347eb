package fr.filrouge.booklet.web;

import fr.filrouge.access.Role;
import fr.filrouge.booklet.Section;
import fr.filrouge.frame.DayInWords;
import fr.filrouge.pathway.Progress.Status;
import fr.filrouge.pathway.Step;
import fr.filrouge.rules.RuleBook;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/**
 * A step in a list.
 *
 * @param who who is to act
 * @param when by when, or when it ended
 * @param measure the measure that it enters, if any
 * @param reserved which few may see it, when few may
 * @param by who changed it last
 * @param changes whether the reader may change it
 */
record StepRow(
    String id,
    String title,
    boolean masked,
    Role actor,
    String who,
    Status status,
    String state,
    @Nullable DayInWords when,
    boolean late,
    @Nullable MeasureLink measure,
    @Nullable String reserved,
    String by,
    DayInWords at,
    boolean changes) {

  private static final Comparator<LocalDate> SOONEST =
      Comparator.nullsLast(Comparator.naturalOrder());

  /** A measure by its code and name. */
  record MeasureLink(String code, String label) {

    static @Nullable MeasureLink of(@Nullable String code, RuleBook book) {
      return code == null
          ? null
          : new MeasureLink(code, book.find(code).map(m -> m.label()).orElse(code));
    }
  }

  /** Open ones, the most pressing first. */
  static List<StepRow> open(Opened opened) {
    return opened.booklet().pathway().steps().stream()
        .filter(step -> step.progress().status().isOpen())
        .sorted(Comparator.comparing(step -> step.goal().dueOn(), SOONEST))
        .map(step -> of(step, opened))
        .toList();
  }

  /** Finished ones, the latest first. */
  static List<StepRow> finished(Opened opened) {
    return opened.booklet().pathway().steps().stream()
        .filter(step -> !step.progress().status().isOpen())
        .sorted(Comparator.comparing(Step::at).reversed())
        .map(step -> of(step, opened))
        .toList();
  }

  static StepRow of(Step step, Opened opened) {
    LocalDate due = step.goal().dueOn();
    boolean isOpen = step.progress().status().isOpen();
    return new StepRow(
        step.id().value(),
        step.goal().title().value(),
        step.masked() != null,
        step.goal().actor(),
        StringUtils.capitalize(Labels.actor(step.goal().actor())),
        step.progress().status(),
        StringUtils.capitalize(step.progress().status().label()),
        when(step, opened.today()),
        isOpen && due != null && due.isBefore(opened.today()),
        MeasureLink.of(step.goal().measure(), opened.rules().book()),
        Labels.reserved(step.restriction()),
        step.by().name(),
        opened.day(step.at()),
        opened.isOpen() && opened.rights().changes(Section.PATHWAY, step.restriction()));
  }

  private static @Nullable DayInWords when(Step step, LocalDate today) {
    LocalDate day =
        step.progress().status().isOpen() ? step.goal().dueOn() : step.progress().endedOn();
    if (day == null) {
      return null;
    }
    return step.progress().status().isOpen()
        ? DayInWords.due(day, today)
        : DayInWords.of(day, today);
  }

  public boolean open() {
    return status.isOpen();
  }

  public boolean begun() {
    return status == Status.ACTIVE;
  }
}
