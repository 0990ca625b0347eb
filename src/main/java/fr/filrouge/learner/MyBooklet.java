package fr.filrouge.learner;

import fr.filrouge.booklet.AssessBooklet;
import fr.filrouge.booklet.BookletView;
import fr.filrouge.booklet.Booklets;
import fr.filrouge.booklet.Caseload;
import fr.filrouge.booklet.Relation;
import fr.filrouge.booklet.web.PageDesk;
import fr.filrouge.eligibility.RulesInForce;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The booklet of whoever is signed in, as its person: the open one, or the last that was closed.
 */
@Component
class MyBooklet {

  private final Booklets booklets;
  private final PageDesk desk;
  private final RulesInForce rules;
  private final Clock clock;

  MyBooklet(Booklets booklets, PageDesk desk, RulesInForce rules, Clock clock) {
    this.booklets = booklets;
    this.desk = desk;
    this.rules = rules;
    this.clock = clock;
  }

  Clock clock() {
    return clock;
  }

  LocalDate today() {
    return desk.today();
  }

  /** None for who has not attached one yet. */
  Optional<BookletView> find() {
    return booklets.list(Caseload.ALL, desk.account()).items().stream()
        .filter(item -> item.relation() == Relation.SELF)
        .min(Comparator.comparing(item -> item.status() != Caseload.Status.OPEN))
        .flatMap(item -> booklets.find(item.id(), desk.account()));
  }

  BookletView get() {
    return find().orElseThrow(PageDesk::missing);
  }

  /** The rules' answer for today, with the version they were asked under. */
  Asked ask(BookletView view) {
    AssessBooklet assess = new AssessBooklet(rules.take());
    return new Asked(assess, assess.of(view, today()));
  }

  /** The rules in force, and what they answered. */
  record Asked(AssessBooklet by, AssessBooklet.Answer answer) {}
}
