package fr.filrouge.booklet.mongo;

import fr.filrouge.access.AccountId;
import fr.filrouge.access.Role;
import fr.filrouge.access.StructureId;
import fr.filrouge.booklet.Booklet;
import fr.filrouge.booklet.BookletJson;
import fr.filrouge.booklet.Caseload.Obstacle;
import fr.filrouge.booklet.Consent;
import fr.filrouge.booklet.Gist;
import fr.filrouge.booklet.LatestAct;
import fr.filrouge.booklet.Mandate;
import fr.filrouge.booklet.Member;
import fr.filrouge.booklet.Names;
import fr.filrouge.booklet.Party;
import fr.filrouge.booklet.People;
import fr.filrouge.pathway.CivilDay;
import fr.filrouge.situation.Restriction;
import fr.filrouge.situation.Situation;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.Document;

/**
 * What lists look for, sort and filter by, kept beside the booklet in the same document. No
 * restricted fact goes in: a list answers the same to everyone who may see the booklet, but for the
 * latest acts, which say what they tell of.
 */
final class CaseloadEntry {

  private static final String FOR_EVER = "9999-12-31";

  private CaseloadEntry() {}

  static Document of(Booklet booklet) {
    Document entry = new Document("name", Names.sorted(booklet.identity()));
    booklet
        .pathway()
        .keeping(step -> step.restriction() == null, r -> false)
        .nextDueOn()
        .ifPresent(day -> entry.append("nextDueOn", day.toString()));
    booklet
        .journal()
        .lastEntryAt()
        .ifPresent(at -> entry.append("lastEntryOn", CivilDay.of(at).toString()));
    entry
        .append(
            "lastNewsOn",
            CivilDay.of(booklet.journal().lastEntryAt().orElse(booklet.openedAt())).toString())
        .append("obstacles", obstacles(booklet.situation().situation()));
    entry
        .append("names", Names.squashed(booklet.identity()))
        .append("person", Names.person(booklet.identity()))
        .append("birthDate", booklet.identity().birthDate().toString());
    if (booklet.closing() != null) {
      entry.append("closedOn", CivilDay.of(booklet.closing().at()).toString());
    }
    entry.append("gist", BookletJson.convert(Gist.of(booklet), Document.class));
    entry.append(
        "acts",
        LatestAct.of(booklet.history()).stream()
            .map(act -> BookletJson.convert(act, Document.class))
            .toList());
    appendPeople(booklet.people(), entry);
    booklet.consents().stream()
        .filter(Consent::granted)
        .forEach(consent -> appendConsent(consent, entry));
    return entry;
  }

  private static void appendConsent(Consent consent, Document entry) {
    entry
        .append(consent(consent.section(), ""), lastDay(consent))
        .append(
            keepers(consent.section(), ""),
            consent.keepers().stream().map(AccountId::value).toList());
  }

  /** A cover has begun when it is written, and there is one at a time: the latest is enough. */
  private static void appendPeople(People people, Document entry) {
    for (Mandate mandate : people.mandates()) {
      if (mandate.until() == null) {
        entry.append("referent", mandate.holder().account().value());
      } else if (mandate.cover()) {
        entry.append("cover", mandate.holder().account().value());
        entry.append("coverUntil", Date.from(mandate.until()));
      } else if (mandate.readsOn()) {
        entry.append("lastReferent", mandate.holder().account().value());
      } else {
        entry.remove("lastReferent");
      }
    }
    entry.append("structures", structures(people));
    entry.append(
        "members",
        people.members().stream()
            .flatMap(m -> m.as().stream().map(role -> member(m.party().account(), role)))
            .sorted()
            .toList());
  }

  /** The structures that may be the one that holds it, whoever can act by now. */
  private static List<String> structures(People people) {
    return Stream.concat(
            people.mandates().stream().map(Mandate::holder),
            people.members().stream()
                .filter(m -> m.as().isEmpty() || m.as().contains(Role.CEP))
                .map(Member::party))
        .map(Party::structure)
        .filter(Objects::nonNull)
        .map(StructureId::value)
        .distinct()
        .sorted()
        .toList();
  }

  /** A member and one role they were invited for. */
  static String member(AccountId account, Role as) {
    return as + " " + account.value();
  }

  /** The field that says until when, last day included, a restricted section may be seen. */
  static String consent(Restriction section, String path) {
    return path + "consent" + section;
  }

  /** The field that says to whom. */
  static String keepers(Restriction section, String path) {
    return path + "keepers" + section;
  }

  private static String lastDay(Consent consent) {
    return consent.until() == null ? FOR_EVER : consent.until().toString();
  }

  private static List<String> obstacles(Situation situation) {
    return Arrays.stream(Obstacle.values())
        .filter(obstacle -> Boolean.TRUE.equals(situation.flag(obstacle.field())))
        .map(Obstacle::name)
        .toList();
  }
}
