package fr.filrouge.booklet.mongo;

import fr.filrouge.situation.InvalidInput;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How far each of the journals of a booklet has been read, as a cursor. */
record JournalPlace(long common, long disability, long detention) {

  private static final JournalPlace START =
      new JournalPlace(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE);
  private static final Pattern TEXT = Pattern.compile("(\\d{1,18})-(\\d{1,18})-(\\d{1,18})");

  static JournalPlace of(List<JournalReading> readings) {
    return new JournalPlace(
        readings.get(0).place(), readings.get(1).place(), readings.get(2).place());
  }

  static JournalPlace parse(@Nullable String text) {
    if (text == null) {
      return START;
    }
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new InvalidInput("?cursor", "Le curseur « next » de la page précédente est attendu.");
    }
    return new JournalPlace(
        Long.parseLong(matcher.group(1)),
        Long.parseLong(matcher.group(2)),
        Long.parseLong(matcher.group(3)));
  }

  String text() {
    return common + "-" + disability + "-" + detention;
  }
}
