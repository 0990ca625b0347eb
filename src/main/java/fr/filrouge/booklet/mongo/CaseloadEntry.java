package fr.filrouge.booklet.mongo;

import fr.filrouge.booklet.Booklet;
import fr.filrouge.booklet.Caseload.Obstacle;
import fr.filrouge.pathway.CivilDay;
import fr.filrouge.situation.Situation;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.bson.Document;

/**
 * What lists sort and filter by, kept beside the booklet in the same document. Nothing restricted
 * goes in: a list answers the same to everyone who may see the booklet.
 */
final class CaseloadEntry {

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
    return entry
        .append(
            "lastNewsOn",
            CivilDay.of(booklet.journal().lastEntryAt().orElse(booklet.openedAt())).toString())
        .append("obstacles", obstacles(booklet.situation().situation()));
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
