package fr.filrouge.rules;

import fr.filrouge.situation.Field;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one filled cell of a sheet asks of one fact, the one of its column. Immutable; parsed once
 * by {@link CellGrammar}. All uses of a cell are its own behaviour: the answer, the sentence, the
 * Drools constraint, the FEEL, the values that would do, the days on which it turns.
 */
public sealed interface Cell permits Cell.OfValue, Awareness, OpenMeasures, Share {

  /** Whether the facts meet it, three-valued. Drools has the same answer from the same cell. */
  Kleene test(Field field, Known known);

  /** What it asks, as the French words a person reads. */
  String expected(Field field);

  /** Writes the same for Drools. */
  void constrain(Constraints constraints, Field field);

  /** Writes the same in FEEL, the language of DMN. */
  FeelCell feel(Field field);

  /** What is known of the fact, as French words; {@code null} when unknown. */
  default @Nullable String actual(Field field, Known known) {
    return known.words(field);
  }

  /** Values of the field that meet it; none when they cannot be listed. */
  default List<Object> values(Field field) {
    return List.of();
  }

  /** The measures of which one has to be open, empty when it asks something else. */
  default List<String> measures() {
    return List.of();
  }

  /** Whether it is met by a fact that is not known. */
  default boolean takesUnknown() {
    return false;
  }

  /** Whether an unknown fact leaves it open. */
  default boolean canBeUnknown() {
    return true;
  }

  /** Whether a change of the fact could meet it, though the values that would do are not listed. */
  default boolean asksForAnotherValue() {
    return false;
  }

  /** The facts it reads. */
  default Stream<Field> fields(Field field) {
    return Stream.of(field);
  }

  /** Days on which its answer can turn though the value stays the same. */
  default Stream<LocalDate> turningDays(Object value) {
    return Stream.empty();
  }

  /** Days of the calendar that it names as limits. */
  default Stream<LocalDate> named() {
    return Stream.empty();
  }

  /** Values of the field, among them one for each answer that cells of this kind tell apart. */
  Stream<Object> probes(Field field, LocalDate asOf);

  /** The durations it counts from a date. */
  default Stream<Amount> durations() {
    return Stream.empty();
  }

  /** Both sides of each limit, and each code named: what scenarios should show. */
  default Stream<String> edges(Field field) {
    return Stream.empty();
  }

  /** Those of its {@link #edges} that these facts stand on. */
  default Stream<String> edgesShown(Field field, Known known) {
    Object value = known.value(field);
    return value == null ? Stream.empty() : Stream.of(value.toString());
  }

  /** A cell that a known value of its own fact decides alone. */
  sealed interface OfValue extends Cell permits Begins, Between, Days, Elapsed, Flag, OneOf {

    /** Whether a known value meets it. */
    boolean holds(Object value, LocalDate asOf);

    @Override
    default Kleene test(Field field, Known known) {
      Object value = known.value(field);
      return value == null ? Kleene.UNKNOWN : Kleene.of(holds(value, known.asOf()));
    }
  }
}
