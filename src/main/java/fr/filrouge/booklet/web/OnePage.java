package fr.filrouge.booklet.web;

import fr.filrouge.booklet.Journal;
import fr.filrouge.booklet.NewRights;
import fr.filrouge.booklet.Section;
import fr.filrouge.booklet.WhatIsNew;
import fr.filrouge.booklet.web.StepRow.MeasureLink;
import fr.filrouge.eligibility.Assessment;
import fr.filrouge.frame.DayInWords;
import fr.filrouge.rules.DecisionOutcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A booklet on one page: of each section the beginning, and how much there is in all.
 *
 * @param news what others did since the reader's last visit, the latest first
 * @param fresh names of the sections in which there is something new
 * @param newRights what new rules opened, as long as nobody of the team has seen it
 * @param notices what the answer of the rules rests on
 */
record OnePage(
    List<News> news,
    Set<String> fresh,
    List<NextRow> next,
    List<NextRow.Answered> answered,
    Listed<StepRow> steps,
    List<StepRow> finished,
    Listed<FactRow.Missing> missing,
    Listed<FactRow> facts,
    List<MeasureLink> openMeasures,
    List<MeasureLink> undecided,
    List<MeasureLink> notOpen,
    @Nullable Opening newRights,
    List<String> notices,
    ContractState contract,
    List<MeetingRow> toNote,
    Listed<MeetingRow> ahead,
    List<MeetingRow> past,
    Listed<EntryRow> journal,
    long journalCount,
    Listed<GainRow> skills,
    Listed<GainRow> aids,
    Listed<TeamRow> team) {

  private static final int NEWS = 5;

  /** What a version of the rules opened, and is still open. */
  record Opening(
      int version, @Nullable LocalDate since, DayInWords at, List<MeasureLink> measures) {}

  /** What was done, by whom and when. */
  record News(String what, String who, DayInWords when) {}

  static OnePage of(Opened opened, WhatIsNew recent, List<FactRow> facts) {
    var answer = opened.ask();
    Assessment assessment = answer.assessment();
    return new OnePage(
        recent.entries().stream()
            .limit(NEWS)
            .map(e -> new News(e.event().label(), e.by().name(), opened.day(e.at())))
            .toList(),
        EnumSet.allOf(Section.class).stream()
            .filter(recent::in)
            .map(Enum::name)
            .collect(Collectors.toSet()),
        assessment.nextSteps().stream().map(step -> NextRow.of(step, opened)).toList(),
        answer.answered().stream().map(r -> NextRow.Answered.of(r, opened)).toList(),
        Listed.of(StepRow.open(opened)),
        StepRow.finished(opened),
        Listed.of(
            assessment.questions().stream()
                .map(question -> FactRow.Missing.of(question, opened))
                .toList()),
        Listed.of(facts),
        measures(assessment, DecisionOutcome.ELIGIBLE),
        measures(assessment, DecisionOutcome.UNDETERMINED),
        measures(assessment, DecisionOutcome.NOT_ELIGIBLE),
        newRights(opened),
        assessment.notices().stream().map(notice -> notice.text()).toList(),
        ContractState.of(opened),
        MeetingRow.toNote(opened),
        Listed.of(MeetingRow.ahead(opened)),
        MeetingRow.past(opened),
        Listed.of(entries(opened)),
        opened.booklet().journal().count(),
        Listed.of(GainRow.skills(opened)),
        Listed.of(GainRow.aids(opened)),
        Listed.of(TeamRow.of(opened)));
  }

  private static @Nullable Opening newRights(Opened opened) {
    NewRights rights = opened.booklet().decisions().opened();
    return rights == null || !rights.isUnseen()
        ? null
        : new Opening(
            rights.ruleVersion(),
            rights.since(),
            opened.day(rights.at()),
            rights.measures().stream()
                .flatMap(code -> opened.rules().book().find(code).stream())
                .map(measure -> new MeasureLink(measure.code(), measure.label()))
                .toList());
  }

  private static List<MeasureLink> measures(Assessment assessment, DecisionOutcome outcome) {
    return assessment.decisions().stream()
        .filter(decision -> decision.outcome() == outcome)
        .map(d -> new MeasureLink(d.measure().code(), d.measure().label()))
        .toList();
  }

  /** The latest written, first. */
  private static List<EntryRow> entries(Opened opened) {
    List<Journal.Entry> latest = new ArrayList<>(opened.booklet().journal().latest());
    Collections.reverse(latest);
    return latest.stream().map(entry -> EntryRow.of(entry, opened)).toList();
  }

  public boolean isFresh(String section) {
    return fresh.contains(section);
  }
}
