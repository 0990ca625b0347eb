package fr.filrouge.rules;

import fr.filrouge.situation.Field;
import fr.filrouge.situation.PathwayState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The sheets of a version, by a short name: a table or another CSV file by its name, a section of
 * the catalogue or of the vocabulary by its own. They are what policy staff edit.
 */
public final class RuleSheets {

  private static final String TABLES = "tables/";
  private static final String CSV = ".csv";
  private static final List<String> YAML = List.of(CatalogueReader.FILE, VocabularyReader.FILE);

  private final RuleFiles files;
  private final Map<String, String> csvFiles = new LinkedHashMap<>();
  private final Map<String, Sheet> read = new HashMap<>();
  private @Nullable Map<String, Sheet> sections;

  private RuleSheets(RuleFiles files) {
    this.files = files;
    Faults faults = new Faults();
    for (String file : files.names(TABLES.substring(0, TABLES.length() - 1), CSV, faults)) {
      csvFiles.put(shortName(file), file);
    }
    csvFiles.put(shortName(ParametersReader.FILE), ParametersReader.FILE);
    csvFiles.put(shortName(NextStepsReader.FILE), NextStepsReader.FILE);
  }

  private static String shortName(String file) {
    return file.substring(file.lastIndexOf('/') + 1, file.length() - CSV.length());
  }

  /** The sheets of a version, as far as they can be read; each is read when it is asked for. */
  public static RuleSheets of(RuleFiles files) {
    return new RuleSheets(files);
  }

  private Map<String, Sheet> sections() {
    if (sections == null) {
      Map<String, Sheet> all = new LinkedHashMap<>();
      Faults faults = new Faults();
      for (String name : YAML) {
        String text = files.text(name, faults);
        if (text != null) {
          YamlDoor.read(name, text, faults).forEach(all::putIfAbsent);
        }
      }
      sections = all;
    }
    return sections;
  }

  public List<String> names() {
    List<String> names = new ArrayList<>(csvFiles.keySet());
    names.addAll(sections().keySet());
    return names;
  }

  public boolean has(String name) {
    return csvFiles.containsKey(name) || sections().containsKey(name);
  }

  /**
   * @throws NoSuchElementException when the version has no such sheet
   */
  public Sheet sheet(String name) {
    String file = csvFiles.get(name);
    Sheet sheet = file == null ? sections().get(name) : read.computeIfAbsent(file, this::csv);
    if (sheet == null) {
      throw new NoSuchElementException(name);
    }
    return sheet;
  }

  private Sheet csv(String file) {
    Faults faults = new Faults();
    String text = files.text(file, faults);
    return text == null ? new Sheet(file, List.of(), List.of()) : CsvDoor.read(file, text, faults);
  }

  /** Whether a sheet is a table of routes. */
  public boolean isTable(String name) {
    return sheet(name).name().startsWith(TABLES);
  }

  /** The name of the sheet that a fault is in, {@code null} when it is about a whole file. */
  public @Nullable String sheetOf(Fault fault) {
    return names().stream()
        .filter(name -> sheet(name).name().equals(fault.file()))
        .filter(name -> rowOf(sheet(name), fault) != null)
        .findFirst()
        .orElse(null);
  }

  /** Whether a fault is about what a row lacks as a whole, wherever it is told. */
  public static boolean isAboutWholeRow(Fault fault) {
    return TableReader.OF_WHOLE_ROW.contains(fault.expected());
  }

  /** The row that a fault is in, {@code null} for a heading or a whole file. */
  public static @Nullable String rowOf(Sheet sheet, Fault fault) {
    return sheet.rows().stream()
        .filter(row -> row.number() == fault.row())
        .filter(row -> fault.column().isEmpty() || sheet.headings().contains(fault.column()))
        .map(Sheet.Row::id)
        .findFirst()
        .orElse(null);
  }

  /** The files of the version with one sheet replaced. */
  public RuleFiles with(String name, Sheet changed) {
    String file = sheet(name).name();
    return files.with(
        file, YAML.contains(file) ? yaml(file, name, changed) : CsvDoor.write(changed));
  }

  private String yaml(String file, String name, Sheet changed) {
    Map<String, Sheet> ofFile = new LinkedHashMap<>();
    sections()
        .forEach(
            (other, sheet) -> {
              if (sheet.name().equals(file)) {
                ofFile.put(other, other.equals(name) ? changed : sheet);
              }
            });
    return YamlSections.write(ofFile);
  }

  /**
   * The fact that a heading of a sheet is about, by the vocabulary of a book; {@code null} for one
   * that is about none.
   */
  public @Nullable Field fact(String name, String heading, RuleBook book) {
    return YAML.contains(sheet(name).name())
        ? null
        : facts(book).filter(field -> field.label().equals(heading)).findFirst().orElse(null);
  }

  /** Whether a column of a table is about a fact: its cells are then read by their own grammar. */
  public boolean isAboutFact(String name, String heading) {
    return isTable(name) && !TableReader.NO_FACT.contains(heading);
  }

  /** The facts that a table may have as columns and has not. */
  public List<Field> factsToAdd(String name, RuleBook book) {
    return isTable(name)
        ? facts(book).filter(fact -> !sheet(name).headings().contains(fact.label())).toList()
        : List.of();
  }

  private static Stream<Field> facts(RuleBook book) {
    return Stream.of(
            book.vocabulary().fields().stream(),
            book.derivedFacts().values().stream().map(DerivedFact::field),
            PathwayState.fields().stream(),
            Stream.of(Columns.openMeasures(CatalogueReader.codes(book.measures()))))
        .flatMap(Function.identity());
  }
}
