package fr.filrouge.caseload;

import fr.filrouge.access.Account;
import fr.filrouge.booklet.Appointment.Status;
import fr.filrouge.booklet.BookletId;
import fr.filrouge.booklet.Booklets;
import fr.filrouge.booklet.Meeting;
import fr.filrouge.booklet.SettleAppointment;
import fr.filrouge.booklet.web.PageDesk;
import fr.filrouge.calendar.CalendarFile;
import fr.filrouge.calendar.Feeds;
import fr.filrouge.frame.Said;
import fr.filrouge.frame.Said.Undo;
import fr.filrouge.pathway.ItemId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's days: presences to note in one click, today, the week, and the way to one's calendar. */
@Controller
class AgendaPages {

  private static final String AGENDA = "redirect:/agenda";

  private final Booklets booklets;
  private final Feeds feeds;
  private final CaseloadDesk desk;
  private final PageDesk pages;

  AgendaPages(Booklets booklets, Feeds feeds, CaseloadDesk desk, PageDesk pages) {
    this.booklets = booklets;
    this.feeds = feeds;
    this.desk = desk;
    this.pages = pages;
  }

  @GetMapping("/agenda")
  String agenda(Model model) {
    Account reader = desk.opener();
    List<Meeting> mine = booklets.meetings(reader).stream().filter(Meeting::mine).toList();
    desk.listed(reader, mine.stream().map(Meeting::item).toList());
    model.addAttribute("agenda", Agenda.of(mine, desk.now()));
    model.addAttribute("feedOpen", feeds.isOpen(reader.id()));
    return "caseload/agenda";
  }

  /** What became of an appointment: one click, which the next page can undo. */
  @PostMapping("/agenda/{booklet}/{id}/presence")
  String note(
      @PathVariable String booklet,
      @PathVariable String id,
      @RequestParam Status to,
      RedirectAttributes next) {
    desk.opener();
    BookletId in = BookletId.parse(booklet).orElseThrow(PageDesk::missing);
    ItemId appointment = ItemId.parse(id).orElseThrow(PageDesk::missing);
    Optional<String> refusal = pages.refusal(in, new SettleAppointment(appointment, to));
    if (refusal.isPresent()) {
      Said.notDone(next, refusal.get());
    } else if (to == Status.UPCOMING) {
      Said.done(next, "C’est annulé : la présence est de nouveau à noter.");
    } else {
      Said.done(
          next,
          "C’est noté : " + to.label() + ".",
          new Undo(
              "/agenda/" + booklet + "/" + id + "/presence", Map.of("to", Status.UPCOMING.name())));
    }
    return AGENDA;
  }

  @GetMapping("/agenda/{booklet}/{id}.ics")
  ResponseEntity<String> one(@PathVariable String booklet, @PathVariable String id) {
    Meeting meeting =
        booklets.meetings(desk.opener()).stream()
            .filter(m -> m.item().id().value().equals(booklet))
            .filter(m -> m.appointment().id().value().equals(id))
            .findFirst()
            .orElseThrow(PageDesk::missing);
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, CalendarFile.MEDIA_TYPE)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rendez-vous.ics\"")
        .body(CalendarFile.of(Addresses.event(meeting)));
  }

  /** A new secret address, shown once. */
  @PostMapping("/agenda/flux")
  String draw(RedirectAttributes next) {
    Account owner = desk.opener();
    boolean again = feeds.isOpen(owner.id());
    next.addFlashAttribute("feed", Addresses.of("/agenda.ics?cle=" + feeds.draw(owner.id())));
    Said.done(
        next,
        again
            ? "C’est fait : l’ancienne adresse ne donne plus rien. Voici la nouvelle."
            : "C’est fait : voici votre adresse d’agenda.");
    return AGENDA + "#flux";
  }

  @PostMapping("/agenda/flux/fermeture")
  String close(RedirectAttributes next) {
    feeds.close(desk.opener().id());
    Said.done(next, "C’est fait : l’adresse de votre agenda ne donne plus rien.");
    return AGENDA + "#flux";
  }
}
