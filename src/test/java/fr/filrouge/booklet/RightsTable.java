package fr.filrouge.booklet;

import static java.util.stream.Collectors.toCollection;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.filrouge.access.Role;
import fr.filrouge.situation.Restriction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * {@code rights.csv}: who somebody is, what they are to the booklet, what the beneficiary consents
 * to, and for each section R (read), W (write), S (sign) or nothing. A star stands for every value.
 */
public final class RightsTable {

  static final List<Set<Restriction>> ALL_CONSENTS =
      List.of(
          Set.of(),
          Set.of(Restriction.DISABILITY),
          Set.of(Restriction.DETENTION),
          EnumSet.allOf(Restriction.class));

  private RightsTable() {}

  /** One case; {@code cells} are the letters of each section, in the order of the sections. */
  public record Row(
      Set<Role> roles, Relation relation, Set<Restriction> consents, List<String> cells) {

    public boolean allows(Section section, Verb verb) {
      return cells.get(section.ordinal()).contains(verb.name().substring(0, 1));
    }

    public String name() {
      return RightsTable.name(roles, relation, consents);
    }
  }

  static String name(Set<Role> roles, Relation relation, Set<Restriction> consents) {
    return EnumSet.copyOf(roles) + " " + relation + " " + new java.util.TreeSet<>(consents);
  }

  public static List<Row> read() {
    List<Row> rows = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder()
            .fieldSeparator(';')
            .ofNamedCsvRecord(Path.of("src/test/resources/rights.csv"))) {
      csv.forEach(line -> rows.addAll(expand(line)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  private static List<Row> expand(NamedCsvRecord line) {
    List<String> cells =
        Arrays.stream(Section.values()).map(s -> line.getField(s.name()).strip()).toList();
    List<Row> rows = new ArrayList<>();
    for (Set<Role> roles : roles(line.getField("roles").strip())) {
      for (Relation relation : relations(line.getField("relation").strip())) {
        for (Set<Restriction> consents : consents(line.getField("consents").strip())) {
          rows.add(new Row(roles, relation, consents, cells));
        }
      }
    }
    return rows;
  }

  private static List<Set<Role>> roles(String cell) {
    return Arrays.stream(cell.split(","))
        .map(
            together ->
                Arrays.stream(together.split("\\+"))
                    .map(role -> Role.valueOf(role.strip()))
                    .collect(toCollection(() -> EnumSet.noneOf(Role.class))))
        .<Set<Role>>map(set -> set)
        .toList();
  }

  private static List<Relation> relations(String cell) {
    return cell.equals("*")
        ? List.of(Relation.values())
        : Arrays.stream(cell.split(",")).map(r -> Relation.valueOf(r.strip())).toList();
  }

  private static List<Set<Restriction>> consents(String cell) {
    if (cell.equals("*")) {
      return ALL_CONSENTS;
    }
    List<Set<Restriction>> sets = new ArrayList<>();
    for (String together : cell.split(",")) {
      Set<Restriction> set = EnumSet.noneOf(Restriction.class);
      if (!together.strip().equals("NONE")) {
        Arrays.stream(together.split("\\+"))
            .forEach(name -> set.add(Restriction.valueOf(name.strip())));
      }
      sets.add(set);
    }
    return sets;
  }
}
