package fr.filrouge.notice.web;

import fr.filrouge.access.Account;
import fr.filrouge.access.CurrentAccount;
import fr.filrouge.booklet.web.PageDesk;
import fr.filrouge.frame.DayInWords;
import fr.filrouge.notice.Mail;
import fr.filrouge.notice.Mails;
import fr.filrouge.notice.Post;
import fr.filrouge.pathway.CivilDay;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where no mail leaves, people read here those that would have been sent to them. */
@Controller
class OutboxPage {

  private static final int MOST = 100;

  private final Mails mails;
  private final CurrentAccount current;
  private final Clock clock;
  private final boolean leaves;

  OutboxPage(Mails mails, CurrentAccount current, Clock clock, ObjectProvider<Post> post) {
    this.mails = mails;
    this.current = current;
    this.clock = clock;
    this.leaves = post.getIfAvailable() != null;
  }

  /** A mail, and when it was written. */
  record Row(String id, String subject, DayInWords day, String time, List<Mail.Item> items) {

    static Row of(Mail mail, LocalDate today) {
      return new Row(
          mail.id(),
          mail.subject(),
          DayInWords.of(mail.at(), today),
          DayInWords.time(mail.at()),
          mail.items());
    }
  }

  @GetMapping("/courriels")
  String mails(Model model) {
    Account account = current.get();
    if (leaves) {
      throw PageDesk.missing();
    }
    LocalDate today = CivilDay.of(clock.instant());
    model.addAttribute(
        "mails", mails.to(account.id(), MOST).stream().map(m -> Row.of(m, today)).toList());
    model.addAttribute("most", MOST);
    return "notice/mails";
  }
}
