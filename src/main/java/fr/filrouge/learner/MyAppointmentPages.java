package fr.filrouge.learner;

import fr.filrouge.booklet.Appointment;
import fr.filrouge.booklet.BookletView;
import fr.filrouge.booklet.WriteJournal;
import fr.filrouge.booklet.web.PageDesk;
import fr.filrouge.calendar.CalendarFile;
import fr.filrouge.frame.DayInWords;
import fr.filrouge.frame.Form;
import fr.filrouge.frame.Said;
import fr.filrouge.pathway.FreeText;
import fr.filrouge.pathway.ItemId;
import fr.filrouge.situation.InvalidInput;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The person's appointments: those to come first, and a word to who made them. */
@Controller
class MyAppointmentPages {

  private static final String PAGE = "/mon-parcours/rendez-vous";

  private final MyBooklet mine;
  private final PageDesk desk;

  MyAppointmentPages(MyBooklet mine, PageDesk desk) {
    this.mine = mine;
    this.desk = desk;
  }

  /** An appointment, with whom, and what became of it. */
  record Card(
      String id,
      DayInWords day,
      String time,
      String subject,
      String with,
      String state,
      @Nullable DayInWords movedFrom,
      @Nullable String movedFromTime) {

    static Card of(Appointment appointment, LocalDate today) {
      return new Card(
          appointment.id().value(),
          DayInWords.of(appointment.startsAt(), today),
          DayInWords.time(appointment.startsAt()),
          appointment.subject().value(),
          appointment.by().name(),
          appointment.status().label(),
          appointment.movedFrom() == null ? null : DayInWords.of(appointment.movedFrom(), today),
          appointment.movedFrom() == null ? null : DayInWords.time(appointment.movedFrom()));
    }
  }

  @GetMapping(PAGE)
  ModelAndView list() {
    BookletView view = mine.get();
    Instant now = mine.clock().instant();
    ModelAndView page = new ModelAndView("learner/appointments");
    page.addObject(
        "ahead",
        view.booklet().appointments().stream()
            .filter(a -> isAhead(a, now))
            .sorted(Comparator.comparing(Appointment::startsAt))
            .map(a -> Card.of(a, mine.today()))
            .toList());
    page.addObject(
        "past",
        view.booklet().appointments().stream()
            .filter(a -> !isAhead(a, now))
            .sorted(Comparator.comparing(Appointment::startsAt).reversed())
            .map(a -> Card.of(a, mine.today()))
            .toList());
    page.addObject("closed", view.booklet().closing() != null);
    return page;
  }

  private static boolean isAhead(Appointment appointment, Instant now) {
    return appointment.status() == Appointment.Status.UPCOMING
        && appointment.startsAt().isAfter(now);
  }

  /** For the person's own calendar: when, and nothing of whom or why. */
  @GetMapping(PAGE + "/{id}.ics")
  ResponseEntity<String> calendar(@PathVariable String id) {
    URI page = ServletUriComponentsBuilder.fromCurrentContextPath().path(PAGE).build().toUri();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, CalendarFile.MEDIA_TYPE)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rendez-vous.ics\"")
        .body(CalendarFile.of(appointment(mine.get(), id).inCalendar(page)));
  }

  /** Asks to move an appointment, or says why one was not there. */
  @GetMapping(PAGE + "/{id}/mot")
  ModelAndView write(@PathVariable String id) {
    BookletView view = mine.get();
    return word(appointment(view, id), Form.BLANK);
  }

  private static Appointment appointment(BookletView view, String id) {
    return view.booklet().appointments().stream()
        .filter(a -> a.id().value().equals(id))
        .findFirst()
        .orElseThrow(PageDesk::missing);
  }

  private ModelAndView word(Appointment appointment, Form form) {
    ModelAndView page = new ModelAndView("learner/appointment-word");
    page.addObject("card", Card.of(appointment, mine.today()));
    page.addObject("ahead", isAhead(appointment, mine.clock().instant()));
    page.addObject("key", ItemId.fresh().value());
    page.addObject("form", form);
    if (form.isRefused()) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return page;
  }

  @PostMapping(PAGE + "/{id}/mot")
  ModelAndView send(
      @PathVariable String id,
      @RequestParam String text,
      @RequestParam String key,
      RedirectAttributes next) {
    BookletView view = mine.get();
    Appointment appointment = appointment(view, id);
    try {
      FreeText.text(text, "/text");
      Optional<String> refusal =
          desk.change(view.booklet().id(), null, entry(appointment, text, key)).refusal();
      if (refusal.isPresent()) {
        return word(appointment, Form.refused(Map.of("text", text), refusal.get()));
      }
    } catch (InvalidInput input) {
      return word(appointment, Form.refused(Map.of("text", text), input));
    }
    Said.done(next, "Votre message est envoyé. La réponse viendra dans le journal.");
    return new ModelAndView("redirect:" + PAGE);
  }

  private WriteJournal entry(Appointment appointment, String text, String key) {
    String about =
        "À propos du rendez-vous du %s à %s : "
            .formatted(
                DayInWords.of(appointment.startsAt(), mine.today()).words().split(",")[0],
                DayInWords.time(appointment.startsAt()));
    return new WriteJournal(
        ItemId.of(desk.account().id(), key, appointment.id().value()),
        FreeText.text(about + text, "/text"),
        appointment.restriction());
  }
}
