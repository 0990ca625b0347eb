package fr.filrouge.commune;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The communes of Normandie, those of today and those that people still name. The file beside names
 * its source and vintage.
 */
@Component
public final class Communes {

  private static final String FILE = "/communes/communes-normandie.csv";

  private final Map<String, String> names = new HashMap<>();
  private final Set<String> current;
  private final List<Entry> entries;

  public Communes() {
    List<NamedCsvRecord> rows = read();
    for (NamedCsvRecord row : rows) {
      if (row.getField("commune_actuelle").isEmpty()) {
        names.put(row.getField("code"), row.getField("nom"));
      }
    }
    current = Set.copyOf(names.keySet());
    entries = rows.stream().map(this::entry).toList();
    for (NamedCsvRecord row : rows) {
      names.putIfAbsent(row.getField("code"), row.getField("nom"));
    }
  }

  private static List<NamedCsvRecord> read() {
    try (Reader file =
            new InputStreamReader(
                Objects.requireNonNull(Communes.class.getResourceAsStream(FILE), FILE),
                StandardCharsets.UTF_8);
        CsvReader<NamedCsvRecord> csv =
            CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(file)) {
      return csv.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Entry entry(NamedCsvRecord row) {
    String current = row.getField("commune_actuelle");
    String code = current.isEmpty() ? row.getField("code") : current;
    String postcodes = row.getField("codes_postaux");
    String population = row.getField("population");
    Place place =
        new Place(
            row.getField("nom"),
            postcodes.isEmpty() ? List.of() : List.of(postcodes.split(" ")),
            code,
            Objects.requireNonNull(names.get(code), code));
    return new Entry(
        place,
        new SearchName(place.name()),
        population.isEmpty() ? 0 : Integer.parseInt(population));
  }

  /** Name of a commune by its INSEE code, of today if there is one, else a former one. */
  public Optional<String> nameOf(String code) {
    return Optional.ofNullable(names.get(code));
  }

  /** Whether the code is that of a commune of today. */
  public boolean isCurrent(String code) {
    return current.contains(code);
  }

  /**
   * Places with this name, postcode or both ("Caen", "14000", "caen 14000"), best first: the very
   * name, then names that begin so, then names with a word that begins so.
   */
  public List<Place> find(String typed, int limit) {
    Query query = Query.of(typed);
    if (query.isEmpty()) {
      return List.of();
    }
    List<Found> found = new ArrayList<>();
    for (Entry entry : entries) {
      query.rank(entry).ifPresent(rank -> found.add(new Found(entry, rank)));
    }
    return found.stream()
        .sorted(Found.BEST_FIRST)
        .limit(limit)
        .map(f -> f.entry().place())
        .toList();
  }

  private record Entry(Place place, SearchName name, int population) {}

  private record Found(Entry entry, int rank) {
    static final Comparator<Found> BEST_FIRST =
        Comparator.comparingInt(Found::rank)
            .thenComparing(found -> -found.entry().population())
            .thenComparing(found -> found.entry().place().name());
  }

  private record Query(SearchName name, List<String> postcodes) {

    static Query of(String typed) {
      List<String> words = new ArrayList<>(List.of(typed.strip().split("[\\s,()]+")));
      List<String> postcodes = words.stream().filter(word -> word.matches("\\d{5}")).toList();
      words.removeAll(postcodes);
      return new Query(new SearchName(String.join(" ", words)), postcodes);
    }

    boolean isEmpty() {
      return name.isEmpty() && postcodes.isEmpty();
    }

    Optional<Integer> rank(Entry entry) {
      if (!postcodes.isEmpty() && !entry.place().postcodes().containsAll(postcodes)) {
        return Optional.empty();
      }
      return name.isEmpty() ? Optional.of(0) : entry.name().rank(name);
    }
  }
}
