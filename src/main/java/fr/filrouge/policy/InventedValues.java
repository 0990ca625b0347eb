package fr.filrouge.policy;

import fr.filrouge.rules.Criterion;
import fr.filrouge.rules.DerivedFact;
import fr.filrouge.rules.RuleBook;
import fr.filrouge.situation.Field;
import fr.filrouge.situation.FieldType;
import fr.filrouge.situation.Situation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Other values that a fact of an invented person could have. */
final class InventedValues {

  private static final int MOST_MONTHS = 60;
  private static final int MOST_YEARS = 75;

  private final RuleBook book;
  private final Map<String, Set<Object>> seen = new LinkedHashMap<>();

  /** Values that other people have of the same facts are tried too. */
  InventedValues(RuleBook book, Collection<Situation> people) {
    this.book = book;
    people.forEach(
        one ->
            one.values()
                .forEach(
                    (code, value) ->
                        seen.computeIfAbsent(code, c -> new LinkedHashSet<>()).add(value)));
  }

  /** The same person, then that person with one other fact among those that a criterion reads. */
  Stream<Situation> varied(Situation person, LocalDate day, Criterion criterion) {
    return Stream.concat(
        Stream.of(person),
        criterion
            .fields()
            .flatMap(field -> inputs(field).stream())
            .distinct()
            .flatMap(field -> with(person, field, day, criterion)));
  }

  private Stream<Situation> with(
      Situation person, Field field, LocalDate day, Criterion criterion) {
    Object now = person.get(field.code());
    return values(field, now, day, criterion).stream()
        .filter(value -> !Objects.equals(value, now))
        .map(value -> person.with(field.code(), value));
  }

  /** The fields of the vocabulary that a fact rests on. */
  private List<Field> inputs(Field field) {
    DerivedFact derived = book.derivedFact(field.code());
    if (derived == null) {
      return book.vocabulary().find(field.code()).stream().toList();
    }
    return derived.restsOn().stream()
        .flatMap(code -> book.vocabulary().find(code).stream())
        .toList();
  }

  private List<@Nullable Object> values(
      Field field, @Nullable Object now, LocalDate day, Criterion criterion) {
    Set<@Nullable Object> values = new LinkedHashSet<>();
    boolean many = field.type() == FieldType.CODES || field.type() == FieldType.MEASURES;
    if (criterion.field().equals(field)) {
      criterion.values().stream()
          .map(value -> many && value instanceof String code ? with(now, code) : value)
          .forEach(values::add);
    }
    values.addAll(usual(field, now, day));
    seen.getOrDefault(field.code(), Set.of()).stream()
        .filter(value -> !(value instanceof LocalDate date && date.isAfter(day)))
        .forEach(values::add);
    values.add(null);
    values.removeIf(value -> value instanceof Set<?> set && set.isEmpty());
    return new ArrayList<>(values);
  }

  private static List<Object> usual(Field field, @Nullable Object now, LocalDate day) {
    List<String> codes = field.codes().stream().map(Field.Code::code).toList();
    return switch (field.type()) {
      case BOOLEAN -> List.of(true, false);
      case CODE -> List.copyOf(codes);
      case CODES ->
          Stream.<Object>concat(
                  codes.stream().map(code -> with(now, code)),
                  codes.stream().map(code -> Set.of(code)))
              .toList();
      case LEVEL -> IntStream.rangeClosed(1, 8).<Object>mapToObj(i -> i).toList();
      case DATE -> days(day);
      default -> List.of();
    };
  }

  private static Set<String> with(@Nullable Object now, String code) {
    Set<String> more = new TreeSet<>();
    if (now instanceof Set<?> set) {
      set.forEach(one -> more.add(one.toString()));
    }
    more.add(code);
    return Set.copyOf(more);
  }

  /** Whole months and years before a day, and the days beside each. */
  private static List<Object> days(LocalDate day) {
    return Stream.concat(
            IntStream.rangeClosed(0, MOST_MONTHS).mapToObj(day::minusMonths),
            IntStream.rangeClosed(MOST_MONTHS / 12 + 1, MOST_YEARS).mapToObj(day::minusYears))
        .<Object>flatMap(one -> Stream.of(one, one.minusDays(1), one.plusDays(1)))
        .filter(one -> !((LocalDate) one).isAfter(day))
        .toList();
  }
}
