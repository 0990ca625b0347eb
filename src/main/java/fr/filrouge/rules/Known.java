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
 * the state of the pathway. Each is read once; for one thread.
 */
public final class Known {

  private static final Object UNREAD = new Object();

  private final RuleBook book;
  private final Situation situation;
  private final LocalDate asOf;
  private final PathwayState pathway;
  private final Function<String, Kleene> open;
  private final @Nullable Object[] values;
  private final Map<String, String> words = new HashMap<>();

  /**
   * @param open whether a measure is open: UNKNOWN while undetermined
   */
  public Known(RuleBook book, Case one, Function<String, Kleene> open) {
    this.book = book;
    this.situation = one.situation();
    this.asOf = one.asOf();
    this.pathway = one.pathway();
    this.open = open;
    this.values = book.facts().of(situation, UNREAD);
  }

  /** The same, with the measures open that the cells open on these facts. */
  public Known(RuleBook book, Situation situation, LocalDate asOf) {
    this.book = book;
    this.situation = situation;
    this.asOf = asOf;
    this.pathway = PathwayState.EMPTY;
    this.open = this::openByCells;
    this.values = book.facts().of(situation, UNREAD);
  }

  /** The same with other facts; the measures are open that the cells open on these. */
  private Known(Known known, Map<Field, @Nullable Object> others) {
    this.book = known.book;
    this.situation = known.situation;
    this.asOf = known.asOf;
    this.pathway = known.pathway;
    this.open = this::openByCells;
    this.values = known.values.clone();
    book.facts().forgetDerived(values, UNREAD);
    others.forEach((field, value) -> values[book.facts().place(field)] = value);
  }

  /** The same with other values of some fields of the vocabulary, {@code null} for unknown. */
  public Known with(Map<Field, @Nullable Object> others) {
    return new Known(this, others);
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

  PathwayState pathway() {
    return pathway;
  }

  /** Whether a measure is open. */
  public Kleene open(String measure) {
    return open.apply(measure);
  }

  /** The value of a field, of a derived fact or of the pathway, {@code null} when unknown. */
  public @Nullable Object value(Field field) {
    int place = book.facts().place(field);
    return place < 0 ? null : valueAt(place);
  }

  /** The value of the fact at a place of the book's. */
  @Nullable Object valueAt(int place) {
    if (values[place] == UNREAD) {
      values[place] = book.facts().read(place, this);
    }
    return values[place];
  }

  /** The value in French words, {@code null} when unknown. */
  @Nullable String words(Field field) {
    Object value = value(field);
    return value == null
        ? null
        : words.computeIfAbsent(field.code(), code -> Sentences.actual(field, value));
  }
}
