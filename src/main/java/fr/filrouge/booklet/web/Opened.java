package fr.filrouge.booklet.web;

import fr.filrouge.access.AccountId;
import fr.filrouge.booklet.AssessBooklet;
import fr.filrouge.booklet.Booklet;
import fr.filrouge.booklet.BookletId;
import fr.filrouge.booklet.BookletView;
import fr.filrouge.booklet.Rights;
import fr.filrouge.frame.DayInWords;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A booklet that a professional has opened.
 *
 * @param rules the version that answers on this page
 */
record Opened(BookletView view, AssessBooklet rules, LocalDate today) {

  Booklet booklet() {
    return view.booklet();
  }

  BookletId id() {
    return view.booklet().id();
  }

  Rights rights() {
    return view.standing().rights();
  }

  AccountId reader() {
    return view.standing().account().id();
  }

  Instant at() {
    return view.standing().at();
  }

  /** Whether the pathway is still under way. */
  boolean isOpen() {
    return view.booklet().closing() == null;
  }

  AssessBooklet.Answer ask() {
    return rules.of(view, today);
  }

  DayInWords day(Instant instant) {
    return DayInWords.of(instant, today);
  }

  /** What a form keeps hidden, to tell later whether somebody changed the same thing. */
  String seen() {
    return view.version().tag("0");
  }
}
