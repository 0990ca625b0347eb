package fr.filrouge.booklet.web;

import fr.filrouge.booklet.Journal;
import fr.filrouge.pathway.CivilDay;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of a journal are wanted.
 *
 * @param author account of who wrote; empty for anybody
 * @param words all of which must stand in the text, whatever their case and accents
 */
record JournalFilter(
    String author, @Nullable LocalDate from, @Nullable LocalDate to, String words) {

  static JournalFilter of(Sent sent) {
    Sent.together(() -> sent.dayIfAny("depuis"), () -> sent.dayIfAny("jusqu"));
    return new JournalFilter(
        sent.text("auteur"), sent.dayIfAny("depuis"), sent.dayIfAny("jusqu"), sent.text("mots"));
  }

  boolean keeps(Journal.Entry entry) {
    LocalDate day = CivilDay.of(entry.at());
    return (author.isEmpty() || entry.by().account().value().equals(author))
        && (from == null || !day.isBefore(from))
        && (to == null || !day.isAfter(to))
        && Arrays.stream(plain(words).split("\\s+"))
            .allMatch(plain(entry.text().value())::contains);
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.FRENCH);
  }
}
