package fr.filrouge.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Drools concluded of one {@link Part} for one pattern of the facts that it reads. The rules
 * write it; nothing changes it after. Public because Drools compiles them elsewhere.
 */
public final class Ruling {

  private final RuleBook book;
  private final BitSet met = new BitSet();
  private final BitSet possible = new BitSet();
  private final BitSet entitled = new BitSet();
  private final List<NextStep> recommended = new ArrayList<>();
  private volatile @Nullable LeftOpen leftOpen;

  Ruling(RuleBook book) {
    this.book = book;
  }

  // ---- written by the rules

  /** Every criterion of the route is met. */
  public void met(int route) {
    met.set(route);
  }

  /** No criterion of the route is unmet. */
  public void possible(int route) {
    possible.set(route);
  }

  public void entitled(int entitlement) {
    entitled.set(entitlement);
  }

  /** The step of a row of the sheet, towards one of its measures if it names some. */
  public void recommend(int row, @Nullable String measure) {
    recommended.add(book.nextSteps().get(row).step(measure));
  }

  /** A measure is open and nothing else leads to it. */
  public void prescribe(String measure) {
    recommended.add(Prescription.of(measure));
  }

  // ---- read by who gathers them

  boolean saysNothing() {
    return possible.isEmpty() && entitled.isEmpty() && recommended.isEmpty();
  }

  BitSet met() {
    return met;
  }

  BitSet possible() {
    return possible;
  }

  BitSet entitled() {
    return entitled;
  }

  List<NextStep> recommended() {
    return recommended;
  }

  /** What is left open of its route: the same for all who share its pattern. */
  LeftOpen leftOpen(Route route, Known one) {
    LeftOpen left = leftOpen;
    if (left == null) {
      left = LeftOpen.of(route.criteria(one.asOf()), one, book);
      leftOpen = left;
    }
    return left;
  }
}
