package fr.filrouge.rules;

import fr.filrouge.rules.RuleBook.Table;
import fr.filrouge.situation.Field;
import fr.filrouge.situation.FieldType;
import fr.filrouge.situation.Subject;
import fr.filrouge.situation.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the files of a rule version into a {@link RuleBook}, and refuses what it does not know. */
public final class RuleBookReader {

  static final String VOCABULARY = "vocabulary.yaml";
  private static final String MEASURES = "measures.yaml";

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private record VocabularyFile(
      List<Subject> subjects, List<Field> fields, List<Derived> derived) {}

  private record Derived(
      String code,
      String label,
      FieldType type,
      @Nullable String phrase,
      @Nullable String unit,
      @Nullable String yes,
      @Nullable String no,
      @Nullable Formula formula,
      @Nullable List<String> of,
      @Nullable String source,
      @Nullable String interpretation,
      @Nullable List<LinkedHashMap<String, String>> rows) {}

  private record MeasuresFile(
      List<Measure> measures,
      @Nullable String prescriberInterpretation,
      List<EntitlementRow> entitlements,
      Map<String, String> variants) {}

  private record EntitlementRow(
      String entitlement,
      List<String> measures,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable LinkedHashMap<String, String> when,
      boolean fromOpenRoute,
      Object value,
      String source,
      @Nullable String interpretation) {}

  private final RuleFiles files;
  private final Columns columns = new Columns();

  private RuleBookReader(RuleFiles files) {
    this.files = files;
  }

  /**
   * @throws RuleFileError naming the file, the place, what was found and what was expected
   */
  public static RuleBook read(int version, RuleFiles files) {
    return new RuleBookReader(files).read(version);
  }

  private RuleBook read(int version) {
    MeasuresFile catalogue = yaml(MEASURES, MeasuresFile.class);
    VocabularyFile words = yaml(VOCABULARY, VocabularyFile.class);
    List<Field> fields =
        words.fields().stream().map(f -> withMeasureCodes(f, catalogue.measures())).toList();
    for (Field field : fields) {
      if (field.type().isNumeric() && (field.min() == null || field.min() < 0)) {
        throw new RuleFileError(
            VOCABULARY, "« " + field.code() + " » doit avoir un min, 0 au moins");
      }
      columns.add(field);
    }
    Map<String, DerivedFact> derived = derived(words.derived());
    columns.add(RuleBook.openMeasuresField(catalogue.measures()));
    Parameters parameters = ParametersFile.read(files);
    List<Table> tables =
        tables(
            new TableFile(
                columns, parameters, catalogue.measures(), catalogue.variants().keySet()));
    List<Route> routes = routes(tables, catalogue.measures());
    return new RuleBook(
        version,
        new Vocabulary(words.subjects(), fields),
        derived,
        catalogue.measures(),
        catalogue.variants(),
        entitlements(catalogue),
        parameters,
        routes,
        nextSteps(),
        numbered(tables, routes),
        AcceptedFindings.read(files));
  }

  private static Field withMeasureCodes(Field f, List<Measure> measures) {
    if (f.type() != FieldType.MEASURES) {
      return f;
    }
    return new Field(
        f.code(),
        f.label(),
        f.type(),
        f.subject(),
        f.question(),
        f.help(),
        f.phrase(),
        f.yes(),
        f.no(),
        f.unit(),
        f.askedIf(),
        f.restrictedBy(),
        f.changeable(),
        f.min(),
        f.max(),
        RuleBook.codes(measures));
  }

  private Map<String, DerivedFact> derived(List<Derived> declared) {
    Map<String, DerivedFact> facts = new LinkedHashMap<>();
    for (Derived d : declared) {
      Field field =
          new Field(
              d.code(),
              d.label(),
              d.type(),
              null,
              null,
              null,
              d.phrase(),
              d.yes(),
              d.no(),
              d.unit(),
              null,
              null,
              false,
              null,
              null,
              List.of());
      Set<String> restsOn = new LinkedHashSet<>(d.of() == null ? List.of() : d.of());
      List<DerivedFact.Row> rows = new ArrayList<>();
      for (Map<String, String> row :
          d.rows() == null ? List.<LinkedHashMap<String, String>>of() : d.rows()) {
        Map<String, String> cells = new LinkedHashMap<>(row);
        Period period = new Period(day(cells.remove("from")), day(cells.remove("to")));
        cells.remove("source");
        String interpretation = cells.remove("interpretation");
        restsOn.addAll(cells.keySet());
        rows.add(new DerivedFact.Row(period, columns.criteria(VOCABULARY, cells, interpretation)));
      }
      if ((d.formula() == null) == rows.isEmpty()) {
        throw new RuleFileError(
            VOCABULARY, "« " + d.code() + " » doit avoir une formule ou des lignes, pas les deux");
      }
      facts.put(
          d.code(),
          new DerivedFact(field, d.formula(), rows, List.copyOf(restsOn), d.interpretation()));
      columns.add(field);
    }
    return facts;
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    try {
      return text == null ? null : CellGrammar.day(text);
    } catch (CellGrammar.Refused refused) {
      throw new RuleFileError(VOCABULARY, "« " + text + " » : " + refused.getMessage());
    }
  }

  private List<Entitlement> entitlements(MeasuresFile catalogue) {
    List<Entitlement> entitlements = new ArrayList<>();
    for (EntitlementRow row : catalogue.entitlements()) {
      for (String measure : row.measures()) {
        if (catalogue.measures().stream().noneMatch(m -> m.code().equals(measure))) {
          throw new RuleFileError(MEASURES, "dispositif inconnu du catalogue : " + measure);
        }
      }
      if (!EntitlementValues.admits(
          row.entitlement(), row.value(), catalogue.variants().keySet())) {
        throw new RuleFileError(
            MEASURES, "le droit « " + row.entitlement() + " » ne peut pas valoir " + row.value());
      }
      entitlements.add(
          new Entitlement(
              entitlements.size(),
              row.entitlement(),
              List.copyOf(row.measures()),
              new Period(row.from(), row.to()),
              row.when() == null
                  ? List.of()
                  : columns.criteria(MEASURES, row.when(), row.interpretation()),
              row.fromOpenRoute(),
              row.value(),
              row.source(),
              row.interpretation()));
    }
    return entitlements;
  }

  private List<Table> tables(TableFile file) {
    return files.names("tables", ".csv").stream()
        .filter(name -> !name.endsWith(AcceptedFindings.SUFFIX))
        .map(name -> file.read(name, files.text(name)))
        .toList();
  }

  /** The routes of all tables in the order of the catalogue, numbered. */
  private static List<Route> routes(List<Table> tables, List<Measure> measures) {
    List<Route> numbered = new ArrayList<>();
    for (Measure measure : measures) {
      List<Route> routes =
          tables.stream()
              .flatMap(table -> table.routes().stream())
              .filter(route -> route.measure().equals(measure.code()))
              .toList();
      if (routes.isEmpty()) {
        throw new RuleFileError("tables", "aucune ligne pour le dispositif " + measure.code());
      }
      Set<String> ids = new HashSet<>();
      for (Route route : routes) {
        if (!ids.add(route.id())) {
          throw new RuleFileError(
              route.table(),
              route.row(),
              "voie",
              route.id(),
              "une voie par ligne et par dispositif");
        }
        numbered.add(route.numbered(numbered.size()));
      }
    }
    return numbered;
  }

  private static List<Table> numbered(List<Table> tables, List<Route> routes) {
    return tables.stream()
        .map(
            table ->
                new Table(
                    table.name(),
                    table.columns(),
                    routes.stream().filter(r -> r.table().equals(table.name())).toList()))
        .toList();
  }

  private Map<String, String> nextSteps() {
    Map<String, String> texts = new TreeMap<>();
    files.names("next-steps", ".drl").forEach(name -> texts.put(name, files.text(name)));
    return texts;
  }

  private <T> T yaml(String name, Class<T> type) {
    try {
      return YAML.readValue(files.text(name), type);
    } catch (JacksonException e) {
      String place =
          e instanceof DatabindException databind
              ? databind.getPathReference().replaceAll("[\\w.$]+\\[", "[")
              : "";
      long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw new RuleFileError(
          name,
          "ligne "
              + line
              + " "
              + place
              + " : "
              + e.getOriginalMessage().lines().findFirst().orElse(""));
    }
  }
}
