package fr.filrouge.rules;

import fr.filrouge.situation.Field;
import fr.filrouge.situation.Situation;
import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** {@code < 9 mois}: how long ago the date was, at the date of the answer. */
record Elapsed(Comparison comparison, Amount amount) implements Cell.OfValue {

  @Override
  public boolean holds(Object value, LocalDate asOf) {
    return comparison.holds(compared(value, asOf));
  }

  private Compared compared(Object value, LocalDate asOf) {
    return value instanceof LocalDate date
        ? Compared.of(asOf.compareTo(amount.reachedFrom(date)))
        : Compared.NEVER;
  }

  @Override
  public String expected(Field field) {
    return Sentences.lead(field)
        + " depuis "
        + switch (comparison) {
          case LESS -> "moins de " + amount;
          case AT_MOST -> amount + " au plus";
          case EQUAL -> amount + " exactement";
          case AT_LEAST -> amount + " ou plus";
          case MORE -> "plus de " + amount;
        };
  }

  @Override
  public void constrain(Constraints constraints, Field field) {
    Property since =
        Property.compared(
            field, "depuis " + amount, (value, known) -> compared(value, known.asOf()));
    constraints.compared(since, comparison);
  }

  @Override
  public Stream<Amount> durations() {
    return Stream.of(amount);
  }

  @Override
  public Stream<LocalDate> turningDays(Object value) {
    if (!(value instanceof LocalDate date)) {
      return Stream.empty();
    }
    LocalDate reached = amount.reachedFrom(date);
    return Stream.of(reached, reached.plusDays(1));
  }

  /** Dates from which the duration is reached just before, on and just after the day. */
  @Override
  public Stream<Object> probes(Field field, LocalDate asOf) {
    LocalDate near = amount.before(asOf);
    Stream<Object> days = IntStream.rangeClosed(-4, 4).mapToObj(near::plusDays);
    Stream<Object> never = field.mayBeNever() ? Stream.of(Situation.NEVER) : Stream.empty();
    return Stream.concat(days, never)
        .filter(value -> !field.past() || !(value instanceof LocalDate d) || !d.isAfter(asOf));
  }

  @Override
  public Stream<String> edges(Field field) {
    return Stream.of("tout juste", "pas tout à fait");
  }

  @Override
  public Stream<String> edgesShown(Field field, Known known) {
    if (!(known.value(field) instanceof LocalDate date)) {
      return Stream.empty();
    }
    LocalDate reached = amount.reachedFrom(date);
    return IntStream.of(-1, 0, 1)
        .filter(shift -> known.asOf().equals(reached.plusDays(shift)))
        .filter(
            shift -> holdsAt(shift) != holdsAt(shift - 1) || holdsAt(shift) != holdsAt(shift + 1))
        .mapToObj(shift -> holdsAt(shift) ? "tout juste" : "pas tout à fait");
  }

  private boolean holdsAt(int shift) {
    return comparison.holds(Compared.of(shift));
  }

  @Override
  public FeelCell feel(Field field) {
    String ago = Feel.AS_OF + " " + comparison.feel() + " ";
    return FeelCell.ofValue(null, x -> ago + x + " + " + Feel.duration(amount), field);
  }
}
