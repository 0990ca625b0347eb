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
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The communes of Normandie, those of today and those that people still name. The file beside names
 * its source and vintage.
 */
@Component
public final class Communes {

  private static final String FILE = "/communes/communes-normandie.csv";

  private final Map<String, String> names = new HashMap<>();
  private final Set<String> departments;
  private final List<Entry> entries;

  public Communes() {
    List<NamedCsvRecord> rows = read();
    for (NamedCsvRecord row : rows) {
      if (row.getField("commune_actuelle").isEmpty()) {
        names.put(row.getField("code"), row.getField("nom"));
      }
    }
    departments =
        names.keySet().stream()
            .map(code -> code.substring(0, 2))
            .collect(Collectors.toUnmodifiableSet());
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
            Objects.requireNonNull(names.get(code), code),
            Place.Standing.of(row.getField("type")));
    return new Entry(
        place,
        new SearchName(place.name()),
        population.isEmpty() ? 0 : Integer.parseInt(population));
  }

  /** Every place that has a name people may type. */
  List<Place> all() {
    return entries.stream().map(Entry::place).toList();
  }

  /** Name of a commune by its INSEE code, of today if there is one, else a former one. */
  public Optional<String> nameOf(String code) {
    return Optional.ofNullable(names.get(code));
  }

  /** Whether the code is that of a commune of Normandie, of today or of former days. */
  public boolean existed(String code) {
    return names.containsKey(code);
  }

  /**
   * Whether a well-formed INSEE code may be someone's commune: in the departments of Normandie the
   * ones that exist or existed, elsewhere any, as we hold no list of them.
   */
  public boolean mayBe(String code) {
    return existed(code) || !departments.contains(code.substring(0, 2));
  }

  /**
   * Places with this name, postcode or both ("Caen", "14000", "caen14000"), best first: the very
   * name, then names that begin so, then names with a word that begins so. A postcode that does not
   * go with the name is left aside.
   */
  public List<Place> find(String typed, int limit) {
    Query query = Query.of(typed);
    if (query.isEmpty()) {
      return List.of();
    }
    List<Place> places = find(query, limit);
    return places.isEmpty() && !query.name().isEmpty() ? find(query.byNameAlone(), limit) : places;
  }

  private List<Place> find(Query query, int limit) {
    List<Found> found = new ArrayList<>();
    for (Entry entry : entries) {
      query.rank(entry.place(), entry.name()).ifPresent(rank -> found.add(new Found(entry, rank)));
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
}
