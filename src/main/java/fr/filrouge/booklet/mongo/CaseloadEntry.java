package fr.filrouge.booklet.mongo;

import fr.filrouge.access.AccountId;
import fr.filrouge.access.Role;
import fr.filrouge.booklet.Booklet;
import fr.filrouge.booklet.Caseload.Obstacle;
import fr.filrouge.booklet.Consent;
import fr.filrouge.booklet.Mandate;
import fr.filrouge.booklet.People;
import fr.filrouge.pathway.CivilDay;
import fr.filrouge.situation.Restriction;
import fr.filrouge.situation.Situation;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.bson.Document;

/**
 * What lists look for, sort and filter by, kept beside the booklet in the same document. No
 * restricted fact goes in: a list answers the same to everyone who may see the booklet.
 */
final class CaseloadEntry {

  private static final String FOR_EVER = "9999-12-31";

  private CaseloadEntry() {}

  static Document of(Booklet booklet) {
    Document entry =
        new Document(
            "name",
            plain(
                booklet.identity().familyName().value()
                    + ' '
                    + booklet.identity().givenName().value()));
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
    appendPeople(booklet.people(), entry);
    booklet.consents().stream()
        .filter(Consent::granted)
        .forEach(consent -> entry.append(consent(consent.section(), ""), lastDay(consent)));
    return entry;
  }

  /** A cover has begun when it is written, and there is one at a time: the latest is enough. */
  private static void appendPeople(People people, Document entry) {
    for (Mandate mandate : people.mandates()) {
      if (mandate.until() == null) {
        entry.append("referent", mandate.holder().account().value());
      } else if (mandate.cover()) {
        entry.append("cover", mandate.holder().account().value());
        entry.append("coverUntil", Date.from(mandate.until()));
      }
    }
    entry.append(
        "members",
        people.members().stream()
            .flatMap(m -> m.as().stream().map(role -> member(m.party().account(), role)))
            .sorted()
            .toList());
  }

  /** A member and one role they were invited for. */
  static String member(AccountId account, Role as) {
    return as + " " + account.value();
  }

  /** The field that says until when, last day included, a restricted section may be seen. */
  static String consent(Restriction section, String path) {
    return path + "consent" + section;
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

  /** Lower case without accents, one space between words. */
  static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replace("œ", "oe")
        .replace("æ", "ae")
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }
}
