package fr.filrouge.rules;

import fr.filrouge.situation.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the tables: a row is a route, for each of its measures; a column a fact. */
final class TableReader {

  private static final List<String> REQUIRED =
      List.of("dispositif", "voie", "intitulé", "du", "au", "source", "interprétation");
  static final Set<String> NO_FACT =
      Set.of(
          "dispositif",
          "voie",
          "intitulé",
          "du",
          "au",
          "source",
          "interprétation",
          "variante",
          "accès prioritaire");
  private static final String NO_CONDITION = "au moins une condition sur la ligne";
  private static final String ANOTHER_ROW =
      "une voie par ligne et par dispositif, ou des périodes qui ne se recouvrent pas";

  /** What a whole row lacks, told at the name of its way. */
  static final Set<String> OF_WHOLE_ROW = Set.of(NO_CONDITION, ANOTHER_ROW);

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,59}");

  /** A row of a table, before it is a route of each of its measures. */
  private record Row(
      RowReader row, List<String> measures, Map<String, Field> facts, Interpretations why) {}

  private final CatalogueReader catalogue;
  private final Set<String> variants;
  private final ConditionsReader conditions;
  private final Faults faults;
  private final List<Row> rows = new ArrayList<>();
  private final Map<String, List<Field>> columns = new LinkedHashMap<>();

  TableReader(
      CatalogueReader catalogue, Set<String> variants, ConditionsReader conditions, Faults faults) {
    this.catalogue = catalogue;
    this.variants = variants;
    this.conditions = conditions;
    this.faults = faults;
  }

  void read(Sheet sheet, Set<String> measures) {
    Headings.require(sheet, REQUIRED, faults);
    Map<String, Field> facts = conditions.facts(sheet, NO_FACT, faults);
    columns.put(sheet.name(), List.copyOf(facts.values()));
    for (RowReader row : RowReader.of(sheet, faults)) {
      row.required("dispositif", "le code d'un dispositif de measures.yaml");
      row.matching("voie", ID, "un nom en minuscules sans accent, avec des tirets");
      row.required("intitulé", "le nom de la voie, en français");
      row.required("source", "le passage du texte d'où vient cette voie");
      row.oneOf("variante", variants);
      if (facts.keySet().stream().allMatch(heading -> row.text(heading).isEmpty())) {
        row.fault("voie", NO_CONDITION);
      }
      rows.add(
          new Row(
              row,
              row.codes("dispositif", measures),
              facts,
              Interpretations.of(row.text("interprétation"), facts.keySet())));
    }
  }

  /** Columns of facts by table. */
  Map<String, List<Field>> columns() {
    return columns;
  }

  /** The routes of all tables in the order of the catalogue, numbered. */
  List<Route> routes(List<Measure> measures) {
    List<Route> routes = new ArrayList<>();
    for (Measure measure : measures) {
      Map<String, List<Period>> periods = new HashMap<>();
      for (Row row : rows) {
        if (row.measures().contains(measure.code())) {
          Route route = route(routes.size(), measure.code(), row);
          refuseOverlap(
              row.row(), route, periods.computeIfAbsent(route.id(), id -> new ArrayList<>()));
          routes.add(route);
        }
      }
      if (periods.isEmpty()) {
        faults.add(
            new Fault("tables", 0, "dispositif", "", "au moins une ligne pour " + measure.code()));
      }
    }
    return routes;
  }

  private static void refuseOverlap(RowReader row, Route route, List<Period> others) {
    if (others.stream().anyMatch(route.validity()::overlaps)) {
      row.fault("voie", route.id(), ANOTHER_ROW);
    }
    others.add(route.validity());
  }

  private Route route(int index, String measure, Row row) {
    RowReader reader = row.row();
    Interpretations why = row.why();
    @Nullable String variant = reader.textOrNull("variante");
    return new Route(
        index,
        reader.origin(),
        measure,
        new Route.Name(reader.text("voie"), reader.text("intitulé")),
        reader.text("source") + catalogue.routeSource(measure),
        why.general(),
        new Route.Gift(variant, reader.flag("accès prioritaire")),
        conditions.read(
            List.of(
                new ConditionsReader.Asked(reader, row.facts(), why::of),
                catalogue.asks(measure, conditions.columns())),
            reader.period("du", "au")));
  }
}
