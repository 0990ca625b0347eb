package fr.filrouge.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Drools concluded of one {@link Part} for one pattern of the facts that it reads: of a route,
 * of an entitlement, or the steps. The rules write it; nothing changes it after. Public because
 * Drools compiles them elsewhere.
 */
public final class Ruling {

  /** Stands for all that say nothing, which are the most. */
  static final Ruling NOTHING = new Ruling(List.of());

  private static final int NONE = -1;

  private final List<NextStepRow> rows;
  private int met = NONE;
  private int possible = NONE;
  private int entitled = NONE;
  private List<NextStep> recommended = List.of();
  private volatile @Nullable LeftOpen leftOpen;

  /**
   * @param rows the sheet of next steps
   */
  Ruling(List<NextStepRow> rows) {
    this.rows = rows;
  }

  // ---- written by the rules

  /** Every criterion of the route is met. */
  public void met(int route) {
    met = route;
  }

  /** No criterion of the route is unmet. */
  public void possible(int route) {
    possible = route;
  }

  public void entitled(int entitlement) {
    entitled = entitlement;
  }

  /** The step of a row of the sheet, towards one of its measures if it names some. */
  public void recommend(int row, @Nullable String measure) {
    add(rows.get(row).step(measure));
  }

  /** A measure is open and nothing else leads to it. */
  public void prescribe(String measure) {
    add(Prescription.of(measure));
  }

  private void add(NextStep step) {
    List<NextStep> more = new ArrayList<>(recommended);
    more.add(step);
    recommended = List.copyOf(more);
  }

  // ---- read by who gathers them

  boolean saysNothing() {
    return possible == NONE && entitled == NONE && recommended.isEmpty();
  }

  /** The route that may still be taken, and is not for sure; −1 for none. */
  int undetermined() {
    return met == NONE ? possible : NONE;
  }

  /** Adds what it says to the routes met or possible, the entitlements and the steps. */
  void addTo(BitSet metRoutes, BitSet possibleRoutes, BitSet entitlements, List<NextStep> steps) {
    mark(metRoutes, met);
    mark(possibleRoutes, possible);
    mark(entitlements, entitled);
    steps.addAll(recommended);
  }

  private static void mark(BitSet all, int index) {
    if (index != NONE) {
      all.set(index);
    }
  }

  /** What is left open of its route: the same for all who share its pattern. */
  LeftOpen leftOpen(Route route, Known one, RuleBook book) {
    LeftOpen left = leftOpen;
    if (left == null) {
      left = LeftOpen.of(route.criteria(one.asOf()), one, book);
      leftOpen = left;
    }
    return left;
  }
}
