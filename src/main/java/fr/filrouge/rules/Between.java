package fr.filrouge.rules;

import fr.filrouge.situation.Field;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code ≥ 16}, {@code < 12,5}, {@code 16..25}: a number within bounds, none where {@code null}.
 */
record Between(@Nullable Bound low, @Nullable Bound high) implements Cell.OfValue {

  @Override
  public boolean holds(Object value, LocalDate asOf) {
    BigDecimal number = Numbers.exact(value);
    return (low == null || fromLow(low).holds(compared(number, low)))
        && (high == null || upToHigh(high).holds(compared(number, high)));
  }

  private static Compared compared(BigDecimal number, Bound bound) {
    return Compared.of(number.compareTo(bound.value()));
  }

  private static Comparison fromLow(Bound low) {
    return low.strict() ? Comparison.MORE : Comparison.AT_LEAST;
  }

  private static Comparison upToHigh(Bound high) {
    return high.strict() ? Comparison.LESS : Comparison.AT_MOST;
  }

  @Override
  public String expected(Field field) {
    String lead = Sentences.lead(field) + " ";
    String unit = field.unit() == null ? "" : " " + field.unit();
    if (low == null) {
      String words = Objects.requireNonNull(high).words() + unit;
      return lead + (high.strict() ? "moins de " + words : words + " au plus");
    }
    if (high == null) {
      String words = low.words() + unit;
      return lead + (low.strict() ? "plus de " + words : words + " au moins");
    }
    return low.equals(high)
        ? lead + low.words() + unit
        : lead + "de " + low.words() + " à " + high.words() + unit;
  }

  @Override
  public void constrain(Constraints constraints, Field field) {
    if (low != null) {
      constraints.compared(property(field, low), fromLow(low));
    }
    if (high != null && !high.equals(low)) {
      constraints.compared(property(field, high), upToHigh(high));
    } else if (high != null) {
      constraints.compared(property(field, high), Comparison.EQUAL);
    }
  }

  private static Property property(Field field, Bound bound) {
    return Property.compared(
        field, bound.words(), (value, known) -> compared(Numbers.exact(value), bound));
  }

  @Override
  public boolean asksForAnotherValue() {
    return true;
  }

  /** The limits, for who works out a number from a date. */
  Stream<BigDecimal> limits() {
    return Stream.of(low, high).filter(Objects::nonNull).map(Bound::value);
  }

  @Override
  public Stream<Object> probes(Field field, LocalDate asOf) {
    BigDecimal step = Numbers.step(field);
    return limits()
        .flatMap(limit -> Stream.of(limit.subtract(step), limit, limit.add(step)))
        .filter(value -> Numbers.within(field, value))
        .map(value -> Numbers.of(field, value));
  }

  @Override
  public Stream<String> edges(Field field) {
    BigDecimal step = Numbers.step(field);
    Stream<BigDecimal> lows =
        low == null ? Stream.empty() : Stream.of(low.value(), beside(low, step.negate(), step));
    Stream<BigDecimal> highs =
        high == null ? Stream.empty() : Stream.of(high.value(), beside(high, step, step.negate()));
    return Stream.concat(lows, highs).map(value -> Numbers.of(field, value).toString());
  }

  private static BigDecimal beside(Bound bound, BigDecimal outwards, BigDecimal inwards) {
    return bound.value().add(bound.strict() ? inwards : outwards);
  }

  @Override
  public FeelCell feel(Field field) {
    return FeelCell.ofValue(interval(), x -> Feel.all(bounds(x + " ")), field);
  }

  private String interval() {
    if (low == null || high == null) {
      return Feel.all(bounds(""));
    }
    return low.equals(high)
        ? Feel.number(low.value())
        : "[" + Feel.number(low.value()) + ".." + Feel.number(high.value()) + "]";
  }

  private Stream<String> bounds(String x) {
    return Stream.concat(
        Stream.ofNullable(low)
            .map(bound -> x + fromLow(bound).feel() + " " + Feel.number(bound.value())),
        Stream.ofNullable(high)
            .map(bound -> x + upToHigh(bound).feel() + " " + Feel.number(bound.value())));
  }
}
