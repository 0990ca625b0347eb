package fr.filrouge.policy.impact;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/**
 * The sorts of people that a made-up population is drawn from, a column each of {@code
 * policy/people.csv}: how many of a hundred they are, and how often they have which facts.
 */
record Profiles(Draw among, List<Profile> all) {

  private static final String FILE = "/policy/people.csv";

  /** One sort of people; the same text for all sorts stands in the first column. */
  record Profile(String name, Map<String, Draw> facts) {}

  static Profiles ours() {
    try (InputStream in = Objects.requireNonNull(Profiles.class.getResourceAsStream(FILE));
        CsvReader<CsvRecord> rows =
            CsvReader.builder()
                .fieldSeparator(';')
                .ofCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return read(rows.stream().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Profiles read(List<CsvRecord> rows) {
    List<String> names = rows.get(0).getFields();
    List<String> weights = rows.get(1).getFields();
    List<Draw.Share> shares = new ArrayList<>();
    List<Profile> all = new ArrayList<>();
    for (int column = 2; column < names.size(); column++) {
      Map<String, Draw> facts = new LinkedHashMap<>();
      for (CsvRecord row : rows.subList(2, rows.size())) {
        String own = row.getField(column);
        String text = own.isBlank() ? row.getField(1) : own;
        if (!text.isBlank()) {
          facts.put(row.getField(0), Draw.read(text));
        }
      }
      all.add(new Profile(names.get(column), facts));
      shares.add(new Draw.Share(String.valueOf(column - 2), Integer.parseInt(weights.get(column))));
    }
    return new Profiles(new Draw(shares), all);
  }

  Profile draw(SplittableRandom random) {
    return all.get(Integer.parseInt(among.draw(random)));
  }
}
