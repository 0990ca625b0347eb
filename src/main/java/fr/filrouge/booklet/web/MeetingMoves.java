package fr.filrouge.booklet.web;

import fr.filrouge.booklet.Appointment;
import fr.filrouge.booklet.MoveAppointment;
import fr.filrouge.booklet.Section;
import fr.filrouge.frame.Form;
import fr.filrouge.frame.Said;
import fr.filrouge.pathway.CivilDay;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An appointment is put at another time; those who have it in their agenda are told. */
@Controller
class MeetingMoves {

  private static final String AGENDA = "agenda";

  private final BookletDoor door;

  MeetingMoves(BookletDoor door) {
    this.door = door;
  }

  @GetMapping("/livrets/{id}/rendez-vous/{n}/autre-heure")
  ModelAndView ask(
      @PathVariable String id,
      @PathVariable String n,
      @RequestParam(defaultValue = "") String from) {
    Opened opened = door.open(id, "rendez-vous", Section.APPOINTMENTS);
    Appointment meeting = movable(opened, n);
    return page(
        opened,
        meeting,
        from,
        Form.with(
            Map.of(
                "day", CivilDay.of(meeting.startsAt()).toString(),
                "time", CivilDay.timeOf(meeting.startsAt()).toString())));
  }

  private static Appointment movable(Opened opened, String n) {
    return opened.booklet().appointments().stream()
        .filter(meeting -> meeting.id().value().equals(n))
        .filter(meeting -> meeting.status() == Appointment.Status.UPCOMING)
        .filter(
            meeting ->
                opened.isOpen()
                    && opened.rights().changes(Section.APPOINTMENTS, meeting.restriction()))
        .findFirst()
        .orElseThrow(PageDesk::missing);
  }

  private static ModelAndView page(Opened opened, Appointment meeting, String from, Form form) {
    Map<String, Object> model = new HashMap<>();
    model.put("bar", Bar.of(opened, "rendez-vous"));
    model.put("row", MeetingRow.of(meeting, opened));
    model.put("from", from.equals(AGENDA) ? AGENDA : "");
    model.put("back", back(opened.id().value(), from));
    return BookletDoor.page("appointment-move", model, form);
  }

  @PostMapping("/livrets/{id}/rendez-vous/{n}/autre-heure")
  ModelAndView move(
      @PathVariable String id,
      @PathVariable String n,
      @RequestParam MultiValueMap<String, String> all,
      RedirectAttributes next) {
    Sent sent = new Sent(all);
    Opened opened = door.open(id, "rendez-vous", Section.APPOINTMENTS);
    Appointment before = movable(opened, n);
    Optional<Form> refused =
        door.refused(
            id,
            sent,
            () -> {
              Sent.together(() -> sent.day("day"), () -> sent.time("time"));
              return new MoveAppointment(before.id(), sent.at("day", "time"));
            });
    if (refused.isPresent()) {
      return page(opened, before, sent.text("from"), refused.get());
    }
    Said.done(next, "Le rendez-vous est déplacé. Qui l’a dans son agenda en est prévenu.");
    return new ModelAndView("redirect:" + back(id, sent.text("from")));
  }

  private static String back(String id, String from) {
    return from.equals(AGENDA) ? "/agenda" : "/livrets/" + id + "/rendez-vous";
  }
}
