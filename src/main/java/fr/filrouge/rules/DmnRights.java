package fr.filrouge.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the answer for a measure entitles to, each as a table beside the one of the measure. */
final class DmnRights {

  private static final String OPEN = Feel.string(DecisionOutcome.ELIGIBLE.name());
  private static final String AVAILABLE =
      "not(" + Feel.string(DecisionOutcome.NOT_AVAILABLE.name()) + ")";

  /**
   * One of them.
   *
   * @param name of its decision
   * @param type of what it says, in FEEL
   */
  record Right(String name, String label, String type, DmnTable table) {}

  private final RuleBook book;
  private final Measure measure;
  private final List<Right> rights = new ArrayList<>();

  private DmnRights(RuleBook book, Measure measure) {
    this.book = book;
    this.measure = measure;
  }

  /** Those of which some row speaks; of the others a measure says nothing. */
  static List<Right> of(RuleBook book, Measure measure) {
    DmnRights all = new DmnRights(book, measure);
    all.add("paid", "rémunération", "boolean", "null", all.entitled(Entitlement.Kind.PAID));
    all.add(
        "minHalfDaysPerWeek",
        "demi-journées par semaine au moins",
        "number",
        "null",
        all.entitled(Entitlement.Kind.MIN_HALF_DAYS_PER_WEEK));
    List<DmnTable.Row> variants = all.entitled(Entitlement.Kind.VARIANT);
    variants.addAll(all.routes(Route::variant));
    all.add("variant", "variante", "string", "null", variants);
    all.add(
        "priorityAccess",
        "accès prioritaire",
        "boolean",
        "false",
        all.routes(route -> route.priorityAccess() ? Boolean.TRUE : null));
    return all.rights;
  }

  private void add(String name, String label, String type, String none, List<DmnTable.Row> rows) {
    if (!rows.isEmpty()) {
      rows.add(
          new DmnTable.Row(
              "sinon", "-", Period.ALWAYS, List.of(), false, none, List.of("sinon", "", "")));
      rights.add(
          new Right(
              measure.code() + "_" + name,
              measure.label() + " : " + label,
              type,
              new DmnTable(measure.code(), rows)));
    }
  }

  private List<DmnTable.Row> entitled(Entitlement.Kind kind) {
    List<DmnTable.Row> rows = new ArrayList<>();
    for (Entitlement one : book.entitlements(measure.code())) {
      if (one.kind() == kind) {
        String reading = Objects.requireNonNullElse(one.interpretation(), "");
        rows(
            "droit" + one.index(),
            one.fromOpenRoute() ? OPEN : AVAILABLE,
            one.conditions(),
            one.value(),
            List.of("", one.source(), reading),
            rows);
      }
    }
    return rows;
  }

  /** What a route gives by being met. */
  private interface Gift {
    @Nullable Object of(Route route);
  }

  private List<DmnTable.Row> routes(Gift gift) {
    List<DmnTable.Row> rows = new ArrayList<>();
    for (Route route : book.routes(measure.code())) {
      Object given = gift.of(route);
      if (given != null) {
        List<String> notes = List.of(route.label(), route.source(), "");
        rows(route.id(), OPEN, route.conditions(), given, notes, rows);
      }
    }
    return rows;
  }

  private static void rows(
      String id,
      String asked,
      Conditions conditions,
      Object value,
      List<String> notes,
      List<DmnTable.Row> rows) {
    String written = value instanceof String text ? Feel.string(text) : value.toString();
    for (Conditions.Segment segment : conditions.segments()) {
      rows.add(
          new DmnTable.Row(
              DmnTable.Row.id(id, segment.period()),
              asked,
              segment.period(),
              segment.criteria(),
              false,
              written,
              notes));
    }
  }
}
