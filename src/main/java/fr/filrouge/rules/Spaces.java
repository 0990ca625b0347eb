package fr.filrouge.rules;

import fr.filrouge.situation.Field;
import fr.filrouge.situation.Situation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The spaces of a book, one for each period during which the same rows are in force. */
final class Spaces {

  private static final LocalDate LONG_AGO = LocalDate.of(1990, 1, 1);
  private static final LocalDate FAR_AHEAD = LocalDate.of(2199, 12, 31);

  /** A few megabytes at most. */
  private static final int MOST_REMEMBERED = 20_000;

  /** Some of them have hundreds of boxes. */
  private static final int MOST_REGIONS = 200;

  private final RuleBook book;
  private final Map<LocalDate, Space> spaces = new ConcurrentHashMap<>();
  private final Remembered<List<Field>> remembered = new Remembered<>(MOST_REMEMBERED);
  private final Remembered<Region> regions = new Remembered<>(MOST_REGIONS);
  private final NavigableSet<LocalDate> days = new TreeSet<>();

  Spaces(RuleBook book) {
    this.book = book;
    days.add(LONG_AGO);
    book.conditions()
        .flatMap(row -> row.segments().stream())
        .map(Conditions.Segment::period)
        .forEach(this::add);
    book.conditions().flatMap(Conditions::criteria).forEach(this::add);
  }

  /** Days named beside durations from the same fact: which comes first changes as time goes by. */
  private void add(Criterion criterion) {
    criterion
        .cell()
        .named()
        .flatMap(limit -> Stream.of(limit.minusDays(1), limit, limit.plusDays(1)))
        .forEach(
            day -> {
              Situation dated = Situation.UNKNOWN.with(criterion.field().code(), day);
              days.add(day);
              days.addAll(TurningDays.between(book, dated, LONG_AGO, FAR_AHEAD));
            });
  }

  private void add(Period period) {
    if (period.from() != null) {
      days.add(period.from());
    }
    if (period.to() != null) {
      days.add(period.to().plusDays(1));
    }
  }

  /** The first day, and each day on which the rows that decide are no longer the same. */
  NavigableSet<LocalDate> days() {
    return days;
  }

  /** The space of the period that a day is in. */
  Space on(LocalDate day) {
    return spaces.computeIfAbsent(first(day), from -> Space.of(book, from));
  }

  private LocalDate first(LocalDate day) {
    return Objects.requireNonNullElse(days.floor(day), LONG_AGO);
  }

  /** The region worked out before for a day of the same period under the same name, or now. */
  Region region(LocalDate day, String name, Supplier<Region> work) {
    return regions.get(first(day).toEpochDay() + name, work);
  }

  /** What was worked out before for a day of the same period under the same name, or is now. */
  List<Field> remembered(LocalDate day, String name, Function<Space, List<Field>> work) {
    return remembered.get(first(day).toEpochDay() + name, () -> work.apply(on(day)));
  }
}
