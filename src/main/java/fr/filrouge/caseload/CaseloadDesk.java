package fr.filrouge.caseload;

import fr.filrouge.access.Access;
import fr.filrouge.access.Accesses;
import fr.filrouge.access.Account;
import fr.filrouge.access.Role;
import fr.filrouge.booklet.Caseload;
import fr.filrouge.booklet.web.PageDesk;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What every page over many booklets goes through: who asks, and the trace of what was listed. */
@Component
public class CaseloadDesk {

  private static final Set<Role> FOLLOWING =
      EnumSet.of(Role.REFERENT, Role.CEP, Role.DISABILITY_REFERENT, Role.PRISON_LIAISON);
  private static final Set<Role> OPENING = EnumSet.of(Role.REFERENT, Role.CEP);
  private static final Set<Role> IMPORTING = EnumSet.of(Role.REFERENT);

  private final PageDesk desk;
  private final Accesses accesses;
  private final Clock clock;

  CaseloadDesk(PageDesk desk, Accesses accesses, Clock clock) {
    this.desk = desk;
    this.accesses = accesses;
    this.clock = clock;
  }

  /** Somebody who follows booklets; the page does not exist for anybody else. */
  Account follower() {
    return among(FOLLOWING);
  }

  /** Somebody who may look for people, open booklets and keep appointments. */
  Account opener() {
    return among(OPENING);
  }

  /** Somebody who may bring in a list of the people they follow. */
  public Account importer() {
    return among(IMPORTING);
  }

  private Account among(Set<Role> roles) {
    Account account = desk.account();
    if (roles.stream().noneMatch(account::has)) {
      throw PageDesk.missing();
    }
    return account;
  }

  public LocalDate today() {
    return desk.today();
  }

  public Instant now() {
    return clock.instant();
  }

  /** Keeps on record, before the page leaves, that these were shown in a list. */
  public void listed(Account reader, Collection<Caseload.Item> items) {
    accesses.recordListed(
        items.stream()
            .distinct()
            .map(
                item ->
                    Access.by(
                        reader,
                        item.id().value(),
                        item.relation().label(),
                        "liste des livrets",
                        now()))
            .toList(),
        today());
  }
}
