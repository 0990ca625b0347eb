package fr.filrouge.rules;

import fr.filrouge.situation.Field;
import fr.filrouge.situation.Restriction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which measures and next steps tell of a restricted fact, read from the rows that give them: what
 * only somebody with such a fact can have tells that they have it.
 */
final class Restrictions {

  private final RuleBook book;
  private final Map<String, Optional<Restriction>> measures = new HashMap<>();

  /**
   * @param marked what the catalogue itself marks, by measure
   */
  Restrictions(RuleBook book, Map<String, Restriction> marked) {
    this.book = book;
    marked.forEach((measure, restriction) -> measures.put(measure, Optional.of(restriction)));
    book.measures().forEach(measure -> ofMeasure(measure.code()));
  }

  Optional<Restriction> ofMeasure(@Nullable String measure) {
    if (measure == null) {
      return Optional.empty();
    }
    Optional<Restriction> known = measures.get(measure);
    if (known == null) {
      known = needed(book.routes(measure).stream().map(Route::conditions).toList());
      measures.put(measure, known);
    }
    return known;
  }

  Optional<Restriction> ofStep(String code, @Nullable String measure) {
    List<Conditions> rows =
        book.nextSteps().stream()
            .filter(row -> row.step().code().equals(code))
            .map(NextStepRow::conditions)
            .toList();
    return ofMeasure(measure).or(() -> needed(rows));
  }

  /** What every one of these rows needs, at any date; nothing when there is no row. */
  private Optional<Restriction> needed(List<Conditions> rows) {
    return rows.stream()
        .flatMap(row -> row.segments().stream())
        .map(segment -> ofAny(segment.criteria()))
        .reduce((one, other) -> one.isPresent() && other.isPresent() ? one : Optional.empty())
        .orElse(Optional.empty());
  }

  private Optional<Restriction> ofAny(List<Criterion> criteria) {
    return criteria.stream().map(this::of).flatMap(Optional::stream).findFirst();
  }

  /** What a criterion needs that no reader without the right could know. */
  private Optional<Restriction> of(Criterion criterion) {
    if (criterion.takesUnknown()) {
      return Optional.empty();
    }
    if (!criterion.measures().isEmpty()) {
      return criterion.measures().stream()
          .map(this::ofMeasure)
          .reduce((one, other) -> one.isPresent() && other.isPresent() ? one : Optional.empty())
          .orElse(Optional.empty());
    }
    DerivedFact fact = book.derivedFact(criterion.field().code());
    if (fact == null) {
      return criterion.field().restriction().filter(r -> !isAssumed(criterion));
    }
    if (fact.calculation() != null) {
      return fact.calculation().of().stream()
          .map(Field::restriction)
          .flatMap(Optional::stream)
          .findFirst();
    }
    return criterion.values().contains(true) ? needed(fact.rows()) : Optional.empty();
  }

  /** Whether what the hidden fact counts as meets the criterion already. */
  private static boolean isAssumed(Criterion criterion) {
    Boolean assumed = criterion.field().traits().assumed();
    return assumed != null && criterion.values().contains(assumed);
  }
}
