package fr.filrouge.rules;

import fr.filrouge.situation.Field;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a cell asks, in FEEL, twice: once met, once not unmet. FEEL takes a comparison with null for
 * a no; with the two, what is unknown stays apart (domain §4).
 *
 * @param plain the entry of a decision table, {@code null} where only an expression says it
 * @param met whether an operand is known and does
 * @param possible whether an operand is unknown or does
 */
record FeelCell(@Nullable String plain, UnaryOperator<String> met, UnaryOperator<String> possible) {

  static FeelCell of(Cell cell, Field field) {
    if (cell instanceof OpenMeasures) {
      return new FeelCell(
          null,
          x -> "list contains(" + x + ", \"ELIGIBLE\")",
          x ->
              "list contains(%1$s, \"ELIGIBLE\") or list contains(%1$s, \"UNDETERMINED\")"
                  .formatted(x));
    }
    if (cell instanceof Awareness awareness) {
      UnaryOperator<String> same = x -> known(field, x, awareness.wanted());
      return new FeelCell(null, same, same);
    }
    if (cell instanceof Share share) {
      String whole = Feel.name(share.whole());
      return new FeelCell(
          null,
          x -> "%s != null and %s != null and (%s)".formatted(x, whole, shared(share, x)),
          x -> "%s = null or %s = null or (%s)".formatted(x, whole, shared(share, x)));
    }
    return ofValue(plain(cell, field), x -> expression(cell, field, x), field);
  }

  private static FeelCell ofValue(
      @Nullable String plain, UnaryOperator<String> holds, Field field) {
    return new FeelCell(
        field.mayBeNever() ? null : plain,
        x -> x + " != null and (" + holds.apply(x) + ")",
        x ->
            field.mayBeNever()
                ? "%s or (%s != null and (%s))".formatted(known(field, x, false), x, holds.apply(x))
                : x + " = null or (" + holds.apply(x) + ")");
  }

  private static String known(Field field, String x, boolean wanted) {
    if (!field.mayBeNever()) {
      return x + (wanted ? " != null" : " = null");
    }
    String never = Feel.never(field) + " = true";
    return wanted
        ? "(" + x + " != null or " + never + ")"
        : "(" + x + " = null and not(" + never + "))";
  }

  /** The entry for « met ». */
  String metEntry() {
    return plain == null ? met.apply("?") : plain;
  }

  /** The entry for « not unmet ». */
  String possibleEntry() {
    return plain == null ? possible.apply("?") : "null, " + plain;
  }

  /** Yes, no, or null while unknown. */
  String answer(String operand) {
    return "(if %s then true else if %s then null else false)"
        .formatted(met.apply(operand), possible.apply(operand));
  }

  private static @Nullable String plain(Cell cell, Field field) {
    if (cell instanceof Flag flag) {
      return String.valueOf(flag.wanted());
    }
    if (cell instanceof OneOf oneOf && !field.type().isSet()) {
      String codes = Feel.strings(oneOf.values(field).stream().map(String.class::cast));
      return codes.isEmpty() ? null : codes;
    }
    if (cell instanceof Between between) {
      return interval(between);
    }
    return cell instanceof Days days ? Feel.days(new Period(days.from(), days.to())) : null;
  }

  private static String interval(Between between) {
    Bound low = between.low();
    Bound high = between.high();
    if (low == null || high == null) {
      return bounds(between, "").toList().get(0);
    }
    return low.equals(high)
        ? Feel.number(low.value())
        : "[" + Feel.number(low.value()) + ".." + Feel.number(high.value()) + "]";
  }

  private static Stream<String> bounds(Between between, String x) {
    Bound low = between.low();
    Bound high = between.high();
    return Stream.concat(
        Stream.ofNullable(low).map(b -> x + (b.strict() ? "> " : ">= ") + Feel.number(b.value())),
        Stream.ofNullable(high).map(b -> x + (b.strict() ? "< " : "<= ") + Feel.number(b.value())));
  }

  private static String expression(Cell cell, Field field, String x) {
    if (cell instanceof Flag flag) {
      return x + " = " + flag.wanted();
    }
    if (cell instanceof OneOf oneOf) {
      return oneOf(oneOf, field, x);
    }
    if (cell instanceof Begins begins) {
      return begins(begins, x);
    }
    if (cell instanceof Between between) {
      return Feel.all(bounds(between, x + " "));
    }
    if (cell instanceof Days days) {
      return days(days, x);
    }
    return elapsed((Elapsed) cell, x);
  }

  private static String oneOf(OneOf cell, Field field, String x) {
    String any =
        Feel.any(
            cell.codes().stream()
                .map(Feel::string)
                .map(
                    code ->
                        field.type().isSet()
                            ? "list contains(" + x + ", " + code + ")"
                            : x + " = " + code));
    return cell.excluded() ? "not(" + any + ")" : any;
  }

  private static String begins(Begins cell, String x) {
    String any =
        Feel.any(
            Stream.concat(
                cell.starts().stream()
                    .map(start -> "starts with(" + x + ", " + Feel.string(start) + ")"),
                cell.whole().stream().map(code -> x + " = " + Feel.string(code))));
    return cell.excluded() ? "not(" + any + ")" : any;
  }

  private static String days(Days cell, String x) {
    return Feel.all(
        Stream.concat(
            Stream.ofNullable(cell.from()).map((LocalDate from) -> x + " >= " + Feel.day(from)),
            Stream.ofNullable(cell.to()).map(to -> x + " <= " + Feel.day(to))));
  }

  private static String elapsed(Elapsed cell, String x) {
    return Feel.AS_OF
        + " "
        + sign(cell.comparison())
        + " "
        + x
        + " + "
        + Feel.duration(cell.amount());
  }

  private static String shared(Share share, String x) {
    return "%s * 100 %s %s * %s"
        .formatted(
            x, sign(share.comparison()), Feel.name(share.whole()), Feel.number(share.percent()));
  }

  private static String sign(Comparison comparison) {
    return switch (comparison) {
      case LESS -> "<";
      case AT_MOST -> "<=";
      case EQUAL -> "=";
      case AT_LEAST -> ">=";
      case MORE -> ">";
    };
  }
}
