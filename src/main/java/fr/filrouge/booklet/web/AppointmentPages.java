package fr.filrouge.booklet.web;

import fr.filrouge.booklet.Appointment;
import fr.filrouge.booklet.Appointment.Status;
import fr.filrouge.booklet.MakeAppointment;
import fr.filrouge.booklet.Section;
import fr.filrouge.booklet.SettleAppointment;
import fr.filrouge.booklet.web.Labels.Option;
import fr.filrouge.calendar.CalendarFile;
import fr.filrouge.frame.Form;
import fr.filrouge.frame.Said;
import fr.filrouge.frame.Said.Undo;
import fr.filrouge.pathway.ItemId;
import fr.filrouge.situation.Restriction;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The appointments of one person: made, noted in one tap, cancelled. */
@Controller
class AppointmentPages {

  private final BookletDoor door;

  AppointmentPages(BookletDoor door) {
    this.door = door;
  }

  @GetMapping("/livrets/{id}/rendez-vous")
  ModelAndView appointments(@PathVariable String id) {
    return page(door.open(id, "rendez-vous", Section.APPOINTMENTS), Form.BLANK);
  }

  private static ModelAndView page(Opened opened, Form form) {
    List<Option> places = Places.of(opened.rights(), Section.APPOINTMENTS);
    Map<String, Object> model = new HashMap<>();
    model.put("bar", Bar.of(opened, "rendez-vous"));
    model.put("toNote", MeetingRow.toNote(opened));
    model.put("ahead", MeetingRow.ahead(opened));
    model.put("past", MeetingRow.past(opened));
    model.put("places", places);
    model.put("mayAdd", opened.isOpen() && !places.isEmpty());
    model.put("key", ItemId.fresh().value());
    return BookletDoor.page("appointments", model, form);
  }

  @PostMapping("/livrets/{id}/rendez-vous")
  ModelAndView make(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> all,
      RedirectAttributes next) {
    Sent sent = new Sent(all);
    Opened opened = door.open(id, "rendez-vous", Section.APPOINTMENTS);
    ItemId item = sent.item(opened.reader(), id + "/appointments");
    Optional<Form> refused = door.refused(id, sent, () -> appointment(item, sent));
    if (refused.isPresent()) {
      return page(opened, refused.get());
    }
    Said.done(next, "Le rendez-vous est fixé.");
    return new ModelAndView(back(id, sent));
  }

  private static MakeAppointment appointment(ItemId item, Sent sent) {
    Sent.together(() -> sent.line("subject"), () -> sent.day("day"), () -> sent.time("time"));
    return new MakeAppointment(
        item,
        sent.at("day", "time"),
        sent.line("subject"),
        sent.oneIfAny(Restriction.class, "section"));
  }

  private static String back(String id, Sent sent) {
    return "redirect:/livrets/"
        + id
        + (sent.text("from").equals("livret") ? "#rendez-vous" : "/rendez-vous");
  }

  /** What became of an appointment: one tap, which the next page can undo. */
  @PostMapping("/livrets/{id}/rendez-vous/{n}/suite")
  String settle(
      @PathVariable String id,
      @PathVariable String n,
      @RequestParam MultiValueMap<String, String> all,
      RedirectAttributes next) {
    Sent sent = new Sent(all);
    Appointment before = find(door.open(id, "rendez-vous"), n);
    Optional<Form> refused =
        door.refused(
            id, sent, () -> new SettleAppointment(before.id(), sent.one(Status.class, "to")));
    if (refused.isPresent()) {
      Said.notDone(next, String.join(" ", refused.get().faults().values()));
    } else if (sent.has("undo")) {
      Said.done(next, "C’est annulé.");
    } else {
      Said.done(
          next,
          "C’est noté : rendez-vous " + sent.one(Status.class, "to").label() + ".",
          new Undo(
              "/livrets/" + id + "/rendez-vous/" + n + "/suite",
              Map.of("to", before.status().name(), "undo", "oui", "from", sent.text("from"))));
    }
    return back(id, sent);
  }

  /** For one's own calendar: when, and nothing of whom or why. */
  @GetMapping("/livrets/{id}/rendez-vous/{n}.ics")
  ResponseEntity<String> calendar(@PathVariable String id, @PathVariable String n) {
    Opened opened = door.open(id, "rendez-vous", Section.APPOINTMENTS);
    URI page =
        ServletUriComponentsBuilder.fromCurrentContextPath()
            .path("/livrets/" + id + "/rendez-vous")
            .build()
            .toUri();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, CalendarFile.MEDIA_TYPE)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rendez-vous.ics\"")
        .body(CalendarFile.of(find(opened, n).inCalendar(page)));
  }

  private static Appointment find(Opened opened, String n) {
    return opened.booklet().appointments().stream()
        .filter(appointment -> appointment.id().value().equals(n))
        .findFirst()
        .orElseThrow(PageDesk::missing);
  }
}
