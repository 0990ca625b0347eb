package fr.filrouge.booklet.web;

import fr.filrouge.booklet.Relation;
import fr.filrouge.booklet.Section;
import fr.filrouge.booklet.Skill;
import fr.filrouge.booklet.Visits;
import fr.filrouge.booklet.WhatIsNew;
import fr.filrouge.booklet.web.Begun.LongText;
import fr.filrouge.frame.Form;
import fr.filrouge.pathway.ItemId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The booklet on one page. */
@Controller
class BookletPages {

  private final BookletDoor door;
  private final Shown shown;

  BookletPages(BookletDoor door, Shown shown) {
    this.door = door;
    this.shown = shown;
  }

  @GetMapping("/livrets/{id:[0-9a-f-]{36}}")
  ModelAndView booklet(@PathVariable String id) {
    return shown.with(door.open(id, "livret"), "", Form.BLANK);
  }

  /** Puts the page together, also when a form of one of its sections was refused. */
  @Component
  static class Shown {

    private final Visits visits;
    private static final LongText ENTRY = new LongText("j", "text", JournalPages.ENTRIES);

    private final FactWords words;
    private final Begun begun;

    Shown(Visits visits, FactWords words, Begun begun) {
      this.visits = visits;
      this.words = words;
      this.begun = begun;
    }

    /**
     * @param refused name of the form that was refused, if one was
     */
    ModelAndView with(Opened opened, String refused, Form form) {
      WhatIsNew news = WhatIsNew.of(opened.view(), visits.of(opened.reader(), opened.id()));
      Map<String, Object> model = new HashMap<>();
      model.put("bar", Bar.of(opened, ""));
      model.put(
          "one", OnePage.of(opened, news, words.latest(opened.booklet().situation(), opened)));
      model.put("may", May.of(opened));
      model.put("refused", refused);
      model.put("key", ItemId.fresh().value());
      model.put("kinds", Labels.options(Skill.Kind.class, Skill.Kind::label));
      model.put("aidMeasures", aidMeasures(opened));
      model.put("actors", Labels.actors());
      model.put("stepPlaces", Places.of(opened.rights(), Section.PATHWAY));
      model.put("meetingPlaces", Places.of(opened.rights(), Section.APPOINTMENTS));
      model.put("journalPlaces", Places.of(opened.rights(), Section.JOURNAL));
      model.put("skillPlaces", Places.of(opened.rights(), Section.SKILLS));
      model.put("blank", Form.BLANK);
      Begun.Texts entry = begun.of(opened, ENTRY);
      model.put("entry", entry.in(Form.BLANK));
      model.put("kept", entry.under(Optional.empty()));
      ModelAndView page = BookletDoor.page("one-page", model, form);
      visits.shown(opened.reader(), opened.id(), EnumSet.allOf(Section.class), opened.at());
      return page;
    }
  }

  /** The aids of the catalogue that everybody may know of. */
  private static List<Labels.Option> aidMeasures(Opened opened) {
    var book = opened.rules().book();
    return Labels.orNone(
        "Aucun en particulier",
        book.measures().stream()
            .filter(measure -> measure.aid() && book.restrictionOf(measure.code()).isEmpty())
            .map(measure -> new Labels.Option(measure.code(), measure.label()))
            .toList());
  }

  /** What the reader may do here: a page offers no more, and each change refuses the rest. */
  record May(
      boolean addStep,
      boolean addAppointment,
      boolean write,
      boolean addSkill,
      boolean addAid,
      boolean changeSituation,
      boolean writeContract,
      boolean invite,
      boolean lead,
      boolean answer) {

    static May of(Opened opened) {
      boolean open = opened.isOpen();
      var rights = opened.rights();
      return new May(
          open && !Places.of(rights, Section.PATHWAY).isEmpty(),
          open && !Places.of(rights, Section.APPOINTMENTS).isEmpty(),
          open && !Places.of(rights, Section.JOURNAL).isEmpty(),
          open && !Places.of(rights, Section.SKILLS).isEmpty(),
          open && rights.writes(Section.AIDS),
          open && rights.writes(Section.SITUATION),
          open && rights.writes(Section.CONTRACT),
          open && rights.writes(Section.MEMBERS),
          open && opened.view().standing().relation() == Relation.REFERENT,
          open && rights.writes(Section.RECOMMENDATIONS));
    }
  }
}
