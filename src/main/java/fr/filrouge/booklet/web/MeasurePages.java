package fr.filrouge.booklet.web;

import fr.filrouge.booklet.Section;
import fr.filrouge.booklet.Snapshot;
import fr.filrouge.eligibility.web.ExplainMeasure;
import fr.filrouge.eligibility.web.MeasureView;
import fr.filrouge.frame.DayInWords;
import fr.filrouge.frame.Form;
import fr.filrouge.pathway.ItemId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Why a measure is open to somebody or not, and what could change that. */
@Controller
class MeasurePages {

  private final BookletDoor door;
  private final ExplainMeasure explain;

  MeasurePages(BookletDoor door, ExplainMeasure explain) {
    this.door = door;
    this.explain = explain;
  }

  /** A fact to ask about. */
  record Asked(String path, String question) {}

  /** What was answered before. */
  record Earlier(DayInWords day, String outcome, int version, String by) {}

  @GetMapping("/livrets/{id}/mesures/{code}")
  ModelAndView measure(@PathVariable String id, @PathVariable String code) {
    Opened opened = door.open(id, "dispositif", Section.DECISIONS);
    var answer = opened.ask().assessment();
    MeasureView measure =
        explain
            .of(
                code,
                answer,
                opened.rules().book(),
                opened.view().assessedSituation(opened.today()),
                "D’après le livret")
            .orElseThrow(PageDesk::missing);
    Map<String, Object> model = new HashMap<>();
    model.put("bar", Bar.of(opened, "mesures"));
    model.put("measure", measure);
    model.put("asked", asked(measure, opened));
    model.put("version", answer.ruleVersion());
    model.put("day", DayInWords.day(opened.today(), opened.today()));
    model.put("notices", answer.notices().stream().map(notice -> notice.text()).toList());
    model.put("earlier", earlier(opened, code));
    model.put("mayAnswer", opened.isOpen() && opened.rights().writes(Section.SITUATION));
    model.put("mayAdd", mayAdd(opened, code));
    model.put("actors", Labels.actors());
    model.put("places", List.of());
    model.put("key", ItemId.fresh().value());
    return BookletDoor.page("measure", model, Form.with(Map.of("title", measure.label())));
  }

  private static boolean mayAdd(Opened opened, String code) {
    var restriction = opened.rules().book().restrictionOf(code).orElse(null);
    return opened.isOpen() && opened.rights().changes(Section.PATHWAY, restriction);
  }

  private static List<Asked> asked(MeasureView measure, Opened opened) {
    return IntStream.range(0, measure.missing().size())
        .mapToObj(
            i ->
                new Asked(
                    FactRow.Missing.path(
                        opened.rules().book().vocabulary().field(measure.missingFields().get(i))),
                    measure.missing().get(i)))
        .toList();
  }

  private static List<Earlier> earlier(Opened opened, String code) {
    return opened.booklet().decisions().latest().stream()
        .sorted(Comparator.comparing(Snapshot::at).reversed())
        .flatMap(
            kept ->
                kept.decisions().stream()
                    .filter(decided -> decided.measure().equals(code))
                    .map(
                        decided ->
                            new Earlier(
                                DayInWords.of(kept.asOf(), opened.today()),
                                decided.outcome(),
                                kept.ruleVersion(),
                                kept.by().name())))
        .toList();
  }
}
