package fr.filrouge.rules;

import fr.filrouge.situation.Field;
import fr.filrouge.situation.FieldType;
import fr.filrouge.situation.Situation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the values of a field into atoms, by the criteria that read it. Of what has an order, each
 * is an unbroken stretch.
 */
final class Atoms {

  /** Sets of more codes than these are not tried out. */
  private static final int MOST_CODES_OF_A_SET = 8;

  private final Field field;
  private final List<Criterion> readers;
  private final Space space;

  private Atoms(Field field, List<Criterion> readers, Space space) {
    this.field = field;
    this.readers = readers;
    this.space = space;
  }

  /** A value for each atom, in the order of values; the first one is {@code null}. */
  static Axis axis(Field field, List<Criterion> readers, Space space) {
    Atoms atoms = new Atoms(field, readers, space);
    boolean ordered = field.type() == FieldType.DATE || field.type().isNumeric();
    Map<List<Object>, Integer> told = new HashMap<>();
    List<@Nullable Object> values = new ArrayList<>();
    BitSet several = new BitSet();
    values.add(null);
    for (Object value : atoms.values()) {
      List<Object> signature = atoms.signature(value);
      Integer place = told.get(signature);
      if (place != null) {
        several.set(place);
      } else {
        if (ordered) {
          told.clear();
        }
        told.put(signature, values.size());
        values.add(value);
      }
    }
    return new Axis(field, values, several);
  }

  /** What the criteria answer to a value; values that go together with another field stay apart. */
  private List<Object> signature(Object value) {
    List<Object> answers = new ArrayList<>();
    for (Criterion reader : readers) {
      if (!space.isByRows(reader)) {
        answers.add(
            space.inputs(reader).size() > 1
                ? value
                : space.test(reader, Situation.UNKNOWN.with(field.code(), value)));
      }
    }
    return answers;
  }

  private Collection<Object> values() {
    if (field.type().isSet()) {
      return sets();
    }
    List<Object> values = new ArrayList<>();
    common().forEach(values::add);
    for (Criterion reader : readers) {
      space.probes(reader, field).forEach(values::add);
    }
    return sorted(values);
  }

  /** Values that any field of the type has, far from all limits. */
  private Stream<Object> common() {
    return switch (field.type()) {
      case BOOLEAN -> Stream.of(true, false);
      case CODE -> field.codes().stream().map(Field.Code::code);
      case NUMBER, LEVEL ->
          Stream.of(field.min(), field.max())
              .filter(Objects::nonNull)
              .map(bound -> Numbers.of(field, BigDecimal.valueOf(bound)));
      case DATE -> dates();
      case COMMUNE -> Stream.of("75056", "14118");
      case OCCUPATION -> Stream.of("A1101", "K1302");
      case FORMACODE -> Stream.of("00000", "99999");
      case CODES, MEASURES -> Stream.empty();
    };
  }

  private Stream<Object> dates() {
    LocalDate day = space.day();
    Stream<Object> past = Stream.of(day.minusYears(90), day);
    Stream<Object> future = field.past() ? Stream.empty() : Stream.of(day.plusYears(40));
    Stream<Object> never = field.mayBeNever() ? Stream.of(Situation.NEVER) : Stream.empty();
    return Stream.of(past, future, never).flatMap(stream -> stream);
  }

  /** In the order of numbers and dates; what never happened comes last. */
  private Collection<Object> sorted(List<Object> values) {
    if (field.type() == FieldType.DATE) {
      Set<Object> dates = new LinkedHashSet<>();
      Set<LocalDate> days = new TreeSet<>();
      values.stream().filter(LocalDate.class::isInstance).forEach(v -> days.add((LocalDate) v));
      dates.addAll(days);
      values.stream().filter(v -> !(v instanceof LocalDate)).forEach(dates::add);
      return dates;
    }
    if (field.type().isNumeric()) {
      Map<BigDecimal, Object> numbers = new TreeMap<>();
      values.forEach(value -> numbers.put(Numbers.exact(value), value));
      return numbers.values();
    }
    return new LinkedHashSet<>(values);
  }

  /** Every set of the codes that criteria name. */
  private Collection<Object> sets() {
    Set<String> named = new LinkedHashSet<>();
    readers.forEach(reader -> reader.edges().forEach(named::add));
    if (named.size() > MOST_CODES_OF_A_SET) {
      throw new Region.TooComplex();
    }
    Set<Object> sets = new LinkedHashSet<>();
    sets.add(Set.of());
    for (String code : named) {
      List.copyOf(sets)
          .forEach(
              set -> {
                Set<Object> more = new HashSet<>((Set<?>) set);
                more.add(code);
                sets.add(Set.copyOf(more));
              });
    }
    return sets;
  }
}
