package fr.filrouge.rules;

import fr.filrouge.situation.Field;
import fr.filrouge.situation.Vocabulary;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the sheets of a version into a {@link RuleBook}, or tells all that cannot be read. */
public final class RuleBookReader {

  private static final String TABLES = "tables";

  private final RuleFiles files;
  private final Faults faults = new Faults();
  private final Columns columns = new Columns();

  private RuleBookReader(RuleFiles files) {
    this.files = files;
  }

  /** The book, or every fault of the files. */
  public static Reading read(RuleFiles files) {
    RuleBookReader reader = new RuleBookReader(files);
    RuleBookParts parts = reader.parts();
    if (reader.faults.isEmpty()) {
      RuleBook book = new RuleBook(parts);
      Contradictions.refuse(book, reader.faults);
      if (reader.faults.isEmpty()) {
        return new Reading(book, List.of(), List.of());
      }
    }
    return new Reading(null, reader.faults.told(), reader.faults.each());
  }

  private RuleBookParts parts() {
    CatalogueReader catalogue = new CatalogueReader(yaml(CatalogueReader.FILE), faults);
    Map<String, Sheet> words = yaml(VocabularyReader.FILE);
    List<Measure> measures = catalogue.measures();
    List<Field.Code> codes = CatalogueReader.codes(measures);
    Vocabulary vocabulary = new VocabularyReader(words, codes, columns, faults).read();
    Parameters parameters = ParametersReader.read(csv(ParametersReader.FILE), faults);
    ConditionsReader conditions = new ConditionsReader(columns, parameters);
    Map<String, DerivedFact> derived = new DerivedFactsReader(words, conditions, faults).read();
    columns.add(Columns.openMeasures(codes));
    Set<String> known = new HashSet<>(codes.stream().map(Field.Code::code).toList());
    Map<String, String> variants = catalogue.variants();
    TableReader tables = new TableReader(catalogue, variants.keySet(), conditions, faults);
    files.names(TABLES, ".csv", faults).forEach(name -> tables.read(csv(name), known));
    List<Route> routes = tables.routes(measures);
    Circles.refuse(routes, faults);
    List<Entitlement> entitlements =
        new EntitlementsReader(
                catalogue.section("entitlements"), known, variants.keySet(), conditions, faults)
            .read();
    NextStepsReader.addPathway(columns);
    Map<String, String> steps = catalogue.steps();
    return new RuleBookParts(
        vocabulary,
        derived,
        parameters,
        measures,
        catalogue.marked(),
        variants,
        steps,
        catalogue.notices(),
        entitlements,
        routes,
        tables.columns(),
        new NextStepsReader(csv(NextStepsReader.FILE), conditions, faults)
            .read(known, steps.keySet()));
  }

  private Sheet csv(String name) {
    String text = files.text(name, faults);
    return text == null ? new Sheet(name, List.of(), List.of()) : CsvDoor.read(name, text, faults);
  }

  private Map<String, Sheet> yaml(String name) {
    String text = files.text(name, faults);
    return text == null ? Map.of() : YamlDoor.read(name, text, faults);
  }
}
