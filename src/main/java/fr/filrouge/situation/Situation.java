package fr.filrouge.situation;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a person. Immutable. A field that is absent is unknown, never "no"; nothing
 * is inferred from one field to another. Values have the Java type that {@link FieldType} names.
 */
public final class Situation {

  /** Stands for the date of what never happened: known, so a comparison with it is unmet. */
  public static final String NEVER = "NEVER";

  /** Nothing known. */
  public static final Situation UNKNOWN = new Situation(new TreeMap<>());

  private final SortedMap<String, Object> values;

  /** The map is the situation's own from now on. */
  private Situation(SortedMap<String, Object> values) {
    this.values = Collections.unmodifiableSortedMap(values);
  }

  /** A situation with these values by field code, already checked against the vocabulary. */
  public static Situation of(Map<String, ?> values) {
    return values.isEmpty() ? UNKNOWN : new Situation(new TreeMap<>(values));
  }

  /** The same, of a map that nobody else keeps. */
  static Situation owning(SortedMap<String, Object> values) {
    return values.isEmpty() ? UNKNOWN : new Situation(values);
  }

  /** The known values by field code, sorted by code. */
  public Map<String, Object> values() {
    return values;
  }

  public boolean knows(String field) {
    return values.containsKey(field);
  }

  public @Nullable Object get(String field) {
    return values.get(field);
  }

  public @Nullable Boolean flag(String field) {
    return (Boolean) values.get(field);
  }

  /** The date of a field, {@code null} when it is unknown or when that never happened. */
  public @Nullable LocalDate date(String field) {
    return values.get(field) instanceof LocalDate date ? date : null;
  }

  public @Nullable Integer number(String field) {
    return (Integer) values.get(field);
  }

  public @Nullable String text(String field) {
    return (String) values.get(field);
  }

  @SuppressWarnings("unchecked")
  public @Nullable Set<String> codes(String field) {
    return (Set<String>) values.get(field);
  }

  /** The same situation with one more known value; {@code null} forgets the field. */
  public Situation with(String field, @Nullable Object value) {
    SortedMap<String, Object> copy = new TreeMap<>(values);
    if (value == null) {
      copy.remove(field);
    } else {
      copy.put(field, value);
    }
    return copy.isEmpty() ? UNKNOWN : new Situation(copy);
  }

  /** The same situation without the fields that the test refuses. */
  public Situation keeping(Predicate<String> fields) {
    SortedMap<String, Object> copy = new TreeMap<>(values);
    copy.keySet().removeIf(fields.negate());
    return copy.isEmpty() ? UNKNOWN : new Situation(copy);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Situation that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  /** Only the names of the known fields: values never reach a log through this. */
  @Override
  public String toString() {
    return "Situation" + values.keySet();
  }
}
