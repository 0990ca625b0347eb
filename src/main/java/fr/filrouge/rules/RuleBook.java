package fr.filrouge.rules;

import fr.filrouge.situation.Field;
import fr.filrouge.situation.FieldType;
import fr.filrouge.situation.Vocabulary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One version of the rules, read and checked, immutable: vocabulary, derived facts, catalogue,
 * parameters, routes and the orchestration of next steps.
 */
public final class RuleBook {

  /** Pseudo field of the column « dispositif ouvert ». */
  static final String OPEN_MEASURES = "openMeasures";

  /** A table: its columns of facts, and the routes of its rows. */
  record Table(String name, List<Field> columns, List<Route> routes) {}

  private final int version;
  private final Vocabulary vocabulary;
  private final Map<String, DerivedFact> derivedFacts;
  private final List<Measure> measures;
  private final Map<String, String> variants;
  private final List<Entitlement> entitlements;
  private final Parameters parameters;
  private final List<Route> routes;
  private final Map<String, List<Route>> byMeasure;
  private final Map<String, List<Entitlement>> entitlementsByMeasure = new HashMap<>();
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<String, String> nextSteps;
  private final List<Table> tables;
  private final AcceptedFindings acceptedFindings;

  RuleBook(
      int version,
      Vocabulary vocabulary,
      Map<String, DerivedFact> derivedFacts,
      List<Measure> measures,
      Map<String, String> variants,
      List<Entitlement> entitlements,
      Parameters parameters,
      List<Route> routes,
      Map<String, String> nextSteps,
      List<Table> tables,
      AcceptedFindings acceptedFindings) {
    this.version = version;
    this.vocabulary = vocabulary;
    this.derivedFacts = Map.copyOf(derivedFacts);
    this.measures = List.copyOf(measures);
    this.variants = Map.copyOf(variants);
    this.entitlements = List.copyOf(entitlements);
    this.parameters = parameters;
    this.routes = List.copyOf(routes);
    this.byMeasure = routes.stream().collect(Collectors.groupingBy(Route::measure));
    for (Measure measure : measures) {
      places.put(measure.code(), places.size());
      entitlementsByMeasure.put(
          measure.code(),
          entitlements.stream().filter(e -> e.measures().contains(measure.code())).toList());
    }
    this.nextSteps = Map.copyOf(nextSteps);
    this.tables = List.copyOf(tables);
    this.acceptedFindings = acceptedFindings;
  }

  static Field openMeasuresField(List<Measure> measures) {
    return new Field(
        OPEN_MEASURES,
        "dispositif ouvert",
        FieldType.MEASURES,
        null,
        null,
        null,
        "un de ces dispositifs ouvert :",
        null,
        null,
        null,
        null,
        null,
        false,
        null,
        null,
        codes(measures));
  }

  static List<Field.Code> codes(List<Measure> measures) {
    return measures.stream().map(m -> new Field.Code(m.code(), m.label(), null)).toList();
  }

  public int version() {
    return version;
  }

  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /** The derived fact of this code, {@code null} for a field of the vocabulary. */
  public @Nullable DerivedFact derivedFact(String code) {
    return derivedFacts.get(code);
  }

  /** The measures in the order in which they are presented (domain §3). */
  public List<Measure> measures() {
    return measures;
  }

  /**
   * @throws IllegalArgumentException for a code the catalogue does not have
   */
  public Measure measure(String code) {
    Integer place = places.get(code);
    if (place == null) {
      throw new IllegalArgumentException(code);
    }
    return measures.get(place);
  }

  /** French label of a variant. */
  public String variantLabel(String code) {
    return variants.getOrDefault(code, code);
  }

  public List<Entitlement> entitlements() {
    return entitlements;
  }

  public List<Entitlement> entitlements(String measure) {
    return entitlementsByMeasure.getOrDefault(measure, List.of());
  }

  /** Adds the unknown fields on which the answer of a criterion hangs. */
  public void addUnknownFields(Criterion criterion, Known known, Set<Field> fields) {
    Field field = criterion.field();
    DerivedFact derived = derivedFact(field.code());
    if (derived == null) {
      if (!field.code().equals(OPEN_MEASURES) && known.value(field) == null) {
        fields.add(field);
      }
      return;
    }
    if (derived.rows().isEmpty()) {
      derived.restsOn().stream()
          .map(vocabulary::field)
          .filter(input -> known.value(input) == null)
          .forEach(fields::add);
    }
    for (DerivedFact.Row row : derived.rows()) {
      if (row.test(known) == Kleene.UNKNOWN) {
        row.criteria().forEach(inner -> addUnknownFields(inner, known, fields));
      }
    }
  }

  public Parameters parameters() {
    return parameters;
  }

  /** All routes, in the order of the catalogue; {@link Route#index()} is the place in this list. */
  public List<Route> routes() {
    return routes;
  }

  public List<Route> routes(String measure) {
    return byMeasure.getOrDefault(measure, List.of());
  }

  /** All routes of the measure that this route leads to. */
  List<Route> siblings(int route) {
    return routes(routes.get(route).measure());
  }

  /** Place of a measure in the catalogue, −1 for none. */
  int place(@Nullable String measure) {
    return measure == null ? -1 : places.getOrDefault(measure, -1);
  }

  /** Texts of the next-steps files, by name. */
  Map<String, String> nextSteps() {
    return nextSteps;
  }

  /** Every derived fact, by code. */
  Map<String, DerivedFact> derivedFacts() {
    return derivedFacts;
  }

  List<Table> tables() {
    return tables;
  }

  AcceptedFindings acceptedFindings() {
    return acceptedFindings;
  }
}
