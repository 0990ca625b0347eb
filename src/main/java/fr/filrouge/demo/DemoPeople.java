package fr.filrouge.demo;

import fr.filrouge.access.Account;
import fr.filrouge.access.AccountId;
import fr.filrouge.access.DemoAccount;
import fr.filrouge.access.Role;
import fr.filrouge.booklet.Booklet;
import fr.filrouge.booklet.BookletId;
import fr.filrouge.booklet.BookletLaw;
import fr.filrouge.booklet.RestrictedFacts;
import fr.filrouge.situation.SituationJson;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Fifteen fictitious people, each at another point of their pathway. Béatrice alone can sign in;
 * nobody looks at her restricted sections until she consents.
 */
final class DemoPeople {

  /** Where it is, all are. */
  static final BookletId LAST = Story.bookletOf(PeopleOfRomane.DENIS);

  private final SituationJson situations;
  private final RestrictedFacts restricted;
  private final BookletLaw law;
  private final Instant now;

  DemoPeople(SituationJson situations, RestrictedFacts restricted, BookletLaw law, Instant now) {
    this.law = law;
    this.situations = situations;
    this.restricted = restricted;
    this.now = now;
  }

  List<Booklet> booklets() {
    return Stream.of(
            new PeopleOfRene(this).stories(),
            new PeopleLeavingRene(this).stories(),
            new PeopleOfRomane(this).stories())
        .flatMap(List::stream)
        .map(Story::booklet)
        .toList();
  }

  Story opened(DemoAccount by, int daysAgo, Account person, String birthDate, String situation) {
    return new Story(situations, restricted, law, now, by, daysAgo, person, birthDate, situation);
  }

  /** Somebody who has no account here: only their booklet tells of them. */
  static Account withoutSignIn(String id, String name) {
    return new Account(
        new AccountId("demo-" + id), "demo-" + id, name, Set.of(Role.BENEFICIARY), null);
  }
}
