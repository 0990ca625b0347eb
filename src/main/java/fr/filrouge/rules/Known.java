package fr.filrouge.rules;

import fr.filrouge.situation.Field;
import fr.filrouge.situation.PathwayState;
import fr.filrouge.situation.Situation;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The facts a criterion is tested on: a situation at a date, the derived facts, the open measures,
 * the state of the pathway.
 */
public final class Known {

  private final RuleBook book;
  private final Situation situation;
  private final LocalDate asOf;
  private final PathwayState pathway;
  private final Function<String, Kleene> open;
  private final Map<String, @Nullable Object> derived = new HashMap<>();

  /**
   * @param open whether a measure is open: UNKNOWN while undetermined
   */
  public Known(RuleBook book, Case one, Function<String, Kleene> open) {
    this.book = book;
    this.situation = one.situation();
    this.asOf = one.asOf();
    this.pathway = one.pathway();
    this.open = open;
  }

  /** The same, with the measures open that the cells open on these facts. */
  public Known(RuleBook book, Situation situation, LocalDate asOf) {
    this.book = book;
    this.situation = situation;
    this.asOf = asOf;
    this.pathway = PathwayState.EMPTY;
    this.open = this::openByCells;
  }

  private Kleene openByCells(String measure) {
    Kleene any = Kleene.UNMET;
    for (Route route : book.routes(measure)) {
      any = any.or(route.conditions().test(this));
    }
    return any;
  }

  public LocalDate asOf() {
    return asOf;
  }

  public Situation situation() {
    return situation;
  }

  /** Whether a measure is open. */
  public Kleene open(String measure) {
    return open.apply(measure);
  }

  /** The value of a field, of a derived fact or of the pathway, {@code null} when unknown. */
  public @Nullable Object value(Field field) {
    DerivedFact fact = book.derivedFact(field.code());
    if (fact != null) {
      if (!derived.containsKey(field.code())) {
        derived.put(field.code(), fact.value(this));
      }
      return derived.get(field.code());
    }
    return book.isOfPathway(field) ? pathway.get(field.code()) : situation.get(field.code());
  }
}
