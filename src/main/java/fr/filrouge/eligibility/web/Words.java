package fr.filrouge.eligibility.web;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The words that not everybody knows, explained where they stand. */
@Component
public class Words {

  private static final String FILE = "/words/words.csv";

  /** A word and what it means, in plain French. */
  public record Word(String word, String meaning) {}

  private record Entry(Word word, Pattern forms) {}

  private final List<Entry> entries;

  Words() {
    try (Reader file =
            new InputStreamReader(
                Objects.requireNonNull(Words.class.getResourceAsStream(FILE), FILE),
                StandardCharsets.UTF_8);
        CsvReader<NamedCsvRecord> csv =
            CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(file)) {
      entries = csv.stream().map(Words::entry).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Entry entry(NamedCsvRecord row) {
    String forms =
        Arrays.stream(row.getField("formes").split(","))
            .map(form -> Pattern.quote(form.strip()))
            .collect(Collectors.joining("|", "(?<![\\p{L}])(?:", ")(?![\\p{L}])"));
    return new Entry(new Word(row.getField("mot"), row.getField("sens")), Pattern.compile(forms));
  }

  /** Every word, in the order of the alphabet. */
  public List<Word> all() {
    return entries.stream().map(Entry::word).toList();
  }

  /** The words that stand in one of these texts. */
  List<Word> in(@Nullable String... texts) {
    return entries.stream()
        .filter(
            entry ->
                Arrays.stream(texts)
                    .anyMatch(text -> text != null && entry.forms().matcher(text).find()))
        .map(Entry::word)
        .toList();
  }
}
