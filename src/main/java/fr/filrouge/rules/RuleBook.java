package fr.filrouge.rules;

import fr.filrouge.situation.Field;
import fr.filrouge.situation.Restriction;
import fr.filrouge.situation.Vocabulary;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the sheets of one version say, read and checked, immutable: vocabulary, derived facts,
 * catalogue, parameters, routes, entitlements and next steps.
 */
public final class RuleBook {

  /** A table: its columns of facts, and the routes of its rows. */
  public record Table(String name, List<Field> columns, List<Route> routes) {}

  private final RuleBookParts parts;
  private final Map<String, List<Route>> byMeasure;
  private final Map<String, List<Entitlement>> entitlementsByMeasure = new HashMap<>();
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<String, BitSet> routeIndexes = new HashMap<>();
  private final Map<Criterion, Character> names = new HashMap<>();
  private final Restrictions restrictions;
  private final Facts facts;
  private final Spaces spaces;

  RuleBook(RuleBookParts parts) {
    this.parts = parts;
    this.facts = new Facts(parts);
    this.byMeasure = parts.routes().stream().collect(Collectors.groupingBy(Route::measure));
    for (Measure measure : parts.measures()) {
      places.put(measure.code(), places.size());
      routeIndexes.put(measure.code(), indexes(routes(measure.code())));
      entitlementsByMeasure.put(
          measure.code(),
          parts.entitlements().stream()
              .filter(e -> e.measures().contains(measure.code()))
              .toList());
    }
    this.spaces = new Spaces(this);
    parts
        .conditions()
        .flatMap(Conditions::criteria)
        .forEach(criterion -> names.putIfAbsent(criterion, (char) names.size()));
    this.restrictions = new Restrictions(this, parts.marked());
  }

  private static BitSet indexes(List<Route> routes) {
    BitSet indexes = new BitSet();
    routes.forEach(route -> indexes.set(route.index()));
    return indexes;
  }

  public Vocabulary vocabulary() {
    return parts.vocabulary();
  }

  /** The derived fact of this code, {@code null} for a field of the vocabulary. */
  public @Nullable DerivedFact derivedFact(String code) {
    return parts.derivedFacts().get(code);
  }

  /** Every derived fact, by code. */
  public Map<String, DerivedFact> derivedFacts() {
    return parts.derivedFacts();
  }

  /** What the rows that decide ask: routes, derived facts and entitlements. */
  Stream<Conditions> conditions() {
    return parts.conditions();
  }

  Spaces spaces() {
    return spaces;
  }

  Facts facts() {
    return facts;
  }

  /** The measures in the order in which they are presented (domain §3). */
  public List<Measure> measures() {
    return parts.measures();
  }

  /**
   * @throws IllegalArgumentException for a code the catalogue does not have
   */
  public Measure measure(String code) {
    return find(code).orElseThrow(() -> new IllegalArgumentException(code));
  }

  public Optional<Measure> find(@Nullable String code) {
    int place = place(code);
    return place < 0 ? Optional.empty() : Optional.of(parts.measures().get(place));
  }

  /** Place of a measure in the catalogue, −1 for none. */
  int place(@Nullable String measure) {
    return measure == null ? -1 : places.getOrDefault(measure, -1);
  }

  /**
   * The restricted fact that being open to a measure tells: the catalogue marks it, or every route
   * of the measure needs such a fact.
   */
  public Optional<Restriction> restrictionOf(String measure) {
    return restrictions.ofMeasure(measure);
  }

  /** The restricted fact that a next step tells, by its code and the measure it leads to. */
  public Optional<Restriction> restrictionOf(String step, @Nullable String measure) {
    return restrictions.ofStep(step, measure);
  }

  /** French label of a variant. */
  public String variantLabel(String code) {
    return parts.variants().getOrDefault(code, code);
  }

  public Set<String> variants() {
    return parts.variants().keySet();
  }

  /** French name of a kind of step, by its code. */
  public Map<String, String> stepLabels() {
    return parts.stepLabels();
  }

  /** The reservations that go with an answer for a day. */
  public List<Notice> notices(LocalDate asOf) {
    return parts.notices().stream().filter(notice -> notice.period().contains(asOf)).toList();
  }

  public List<Entitlement> entitlements() {
    return parts.entitlements();
  }

  public List<Entitlement> entitlements(String measure) {
    return entitlementsByMeasure.getOrDefault(measure, List.of());
  }

  public Parameters parameters() {
    return parts.parameters();
  }

  /** All routes, in the order of the catalogue; {@link Route#index()} is the place in this list. */
  public List<Route> routes() {
    return parts.routes();
  }

  public List<Route> routes(String measure) {
    return byMeasure.getOrDefault(measure, List.of());
  }

  /** Names a criterion of a row that decides; those that ask the same have the same name. */
  char name(Criterion criterion) {
    return Objects.requireNonNull(names.get(criterion));
  }

  /** Indexes of all routes of a measure. */
  BitSet routeIndexes(String measure) {
    return Objects.requireNonNull(routeIndexes.get(measure));
  }

  /** The rows of the sheet of next steps. */
  public List<NextStepRow> nextSteps() {
    return parts.nextSteps();
  }

  /** Every next step that may be recommended, prescriptions too. */
  public Stream<NextStep> possibleNextSteps() {
    return Stream.concat(
        nextSteps().stream().flatMap(NextStepRow::steps),
        measures().stream()
            .filter(measure -> measure.kind() == Measure.Kind.PRESCRIBED)
            .map(measure -> Prescription.of(measure.code())));
  }

  public List<Table> tables() {
    return parts.columns().entrySet().stream()
        .map(table -> new Table(table.getKey(), table.getValue(), routesOf(table.getKey())))
        .toList();
  }

  private List<Route> routesOf(String file) {
    return routes().stream().filter(route -> route.origin().file().equals(file)).toList();
  }
}
