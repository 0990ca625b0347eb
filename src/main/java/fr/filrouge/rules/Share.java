package fr.filrouge.rules;

import fr.filrouge.situation.Field;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code ≤ 50 % de durée de la formation (heures)}: a number as a share of another one. */
record Share(Comparison comparison, BigDecimal percent, Field whole) implements Cell {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  @Override
  public Kleene test(Field field, Known known) {
    Compared compared = compared(known.value(field), known);
    return compared == null ? Kleene.UNKNOWN : Kleene.of(comparison.holds(compared));
  }

  private @Nullable Compared compared(@Nullable Object part, Known known) {
    Object all = known.value(whole);
    if (part == null || all == null) {
      return null;
    }
    BigDecimal limit = Numbers.exact(all).multiply(percent);
    return Compared.of(Numbers.exact(part).multiply(HUNDRED).compareTo(limit));
  }

  @Override
  public String expected(Field field) {
    String share = Bound.words(percent) + " %";
    String of = " de « " + whole.label() + " »";
    return Sentences.lead(field)
        + " "
        + switch (comparison) {
          case LESS -> "moins de " + share + of;
          case AT_MOST -> share + of + " au plus";
          case EQUAL -> share + of + " exactement";
          case AT_LEAST -> share + of + " au moins";
          case MORE -> "plus de " + share + of;
        };
  }

  @Override
  public void constrain(Constraints constraints, Field field) {
    Property share =
        Property.compared(
            field, Bound.words(percent) + " pour cent de " + whole.code(), this::compared);
    constraints.compared(share, comparison);
  }

  @Override
  public boolean asksForAnotherValue() {
    return true;
  }

  @Override
  public Stream<Field> fields(Field field) {
    return Stream.of(field, whole);
  }

  @Override
  public Stream<Object> probes(Field field, LocalDate asOf) {
    return Stream.empty();
  }

  @Override
  public FeelCell feel(Field field) {
    String all = Feel.name(whole);
    return new FeelCell(
        null,
        x -> "%s != null and %s != null and (%s)".formatted(x, all, feel(x, all)),
        x -> "%s = null or %s = null or (%s)".formatted(x, all, feel(x, all)));
  }

  private String feel(String part, String all) {
    return "%s * 100 %s %s * %s".formatted(part, comparison.feel(), all, Feel.number(percent));
  }
}
