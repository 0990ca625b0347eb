package fr.filrouge.rules;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What Drools found for one case: which routes are met or may still be, what they entitle to, which
 * next steps follow. The rules write it; it is public because Drools compiles them elsewhere.
 */
public final class Findings {

  private final RuleBook book;
  private final LocalDate asOf;
  private final BitSet met = new BitSet();
  private final BitSet possible = new BitSet();
  private final BitSet entitled = new BitSet();

  /** Why each step is recommended; the steps themselves give no reason. */
  private final Map<NextStep, SortedSet<String>> reasons = new HashMap<>();

  Findings(RuleBook book, LocalDate asOf) {
    this.book = book;
    this.asOf = asOf;
  }

  public LocalDate asOf() {
    return asOf;
  }

  // ---- written by the rules

  /** Every criterion of the route is met. Returns whether its measure opens with it. */
  public boolean met(int route) {
    boolean first = nothingIn(met, route);
    met.set(route);
    return first;
  }

  /** No criterion of the route is unmet. Returns whether its measure was out of reach before. */
  public boolean possible(int route) {
    boolean first = nothingIn(possible, route);
    possible.set(route);
    return first;
  }

  public void entitled(int entitlement) {
    entitled.set(entitlement);
  }

  /** One more step to take; the same step with another reason is told once, with all of them. */
  public void recommend(
      int rank,
      String code,
      String actor,
      String reason,
      @Nullable String measure,
      @Nullable String obstacle) {
    reasons
        .computeIfAbsent(
            new NextStep(rank, code, actor, "", measure, obstacle), step -> new TreeSet<>())
        .add(reason);
  }

  private boolean nothingIn(BitSet routes, int route) {
    for (Route sibling : book.siblings(route)) {
      if (routes.get(sibling.index())) {
        return false;
      }
    }
    return true;
  }

  // ---- read by the rest of the product

  /** The answer for a route in force on the day of the case. */
  public Kleene route(Route route) {
    if (met.get(route.index())) {
      return Kleene.MET;
    }
    return possible.get(route.index()) ? Kleene.UNKNOWN : Kleene.UNMET;
  }

  /** Whether a measure is open: UNKNOWN while undetermined, UNMET also when not available. */
  public Kleene open(String measure) {
    Kleene open = Kleene.UNMET;
    for (Route route : book.routes(measure)) {
      open = open.or(route(route));
    }
    return open;
  }

  /** The answer for a measure. */
  public DecisionOutcome outcome(String measure) {
    return switch (open(measure)) {
      case MET -> DecisionOutcome.ELIGIBLE;
      case UNKNOWN -> DecisionOutcome.UNDETERMINED;
      case UNMET ->
          isAvailable(measure) ? DecisionOutcome.NOT_ELIGIBLE : DecisionOutcome.NOT_AVAILABLE;
    };
  }

  private boolean isAvailable(String measure) {
    for (Route route : book.routes(measure)) {
      if (route.inForce(asOf)) {
        return true;
      }
    }
    return false;
  }

  public boolean entitled(Entitlement entitlement) {
    return entitled.get(entitlement.index());
  }

  /** The next steps, most pressing first; inside a rank in the order of the catalogue. */
  public List<NextStep> nextSteps() {
    return reasons.entrySet().stream()
        .map(entry -> entry.getKey().because(String.join(" ", entry.getValue())))
        .sorted(
            Comparator.comparingInt(NextStep::rank)
                .thenComparingInt(step -> book.place(step.measure())))
        .toList();
  }
}
