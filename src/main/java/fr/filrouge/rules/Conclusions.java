package fr.filrouge.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What Drools concluded for one case: which routes are met or may still be, what they entitle to,
 * which next steps follow.
 */
public final class Conclusions {

  private static final Comparator<NextStep> WITHIN_A_RANK =
      Comparator.comparing(NextStep::code)
          .thenComparing(step -> String.valueOf(step.obstacle()))
          .thenComparing(NextStep::actor)
          .thenComparing(NextStep::reason);

  private final RuleBook book;
  private final Case one;
  private final Known known;
  private final BitSet met = new BitSet();
  private final BitSet possible = new BitSet();
  private final BitSet entitled = new BitSet();
  private final List<NextStep> recommended = new ArrayList<>();
  private final @Nullable Ruling[] undetermined;

  Conclusions(RuleBook book, Case one) {
    this.book = book;
    this.one = one;
    this.known = new Known(book, one, this::open);
    this.undetermined = new Ruling[book.routes().size()];
  }

  public LocalDate asOf() {
    return one.asOf();
  }

  /** The facts of the case, with the measures open that Drools concluded to be. */
  public Known known() {
    return known;
  }

  // ---- gathered while the rules conclude

  void add(Ruling ruling) {
    if (ruling != Ruling.NOTHING) {
      ruling.addTo(met, possible, entitled, recommended);
      if (ruling.undetermined() >= 0) {
        undetermined[ruling.undetermined()] = ruling;
      }
    }
  }

  /** What is left open of a route whose answer is unknown. */
  LeftOpen leftOpen(Route route) {
    return Objects.requireNonNull(undetermined[route.index()]).leftOpen(route, known, book);
  }

  Standing standing(String measure, BitSet routes) {
    return open(routes) == Kleene.MET
        ? Standing.of(hasEntered(measure), hasPriority(measure))
        : Standing.NOT_OPEN;
  }

  private boolean hasPriority(String measure) {
    for (Route route : book.routes(measure)) {
      if (route.priorityAccess() && met.get(route.index())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a measure has been entered, or followed before. */
  private boolean hasEntered(String measure) {
    if (one.pathway().enteredMeasures().contains(measure)) {
      return true;
    }
    for (var field : book.vocabulary().followedMeasures()) {
      Set<String> followed = one.situation().codes(field.code());
      if (followed != null && followed.contains(measure)) {
        return true;
      }
    }
    return false;
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
    return open(book.routeIndexes(measure));
  }

  /** Whether one of these routes is. */
  Kleene open(BitSet routes) {
    if (met.intersects(routes)) {
      return Kleene.MET;
    }
    return possible.intersects(routes) ? Kleene.UNKNOWN : Kleene.UNMET;
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
      if (route.inForce(asOf())) {
        return true;
      }
    }
    return false;
  }

  public boolean entitled(Entitlement entitlement) {
    return entitled.get(entitlement.index());
  }

  /**
   * The next steps, most pressing first; inside a rank in the order of the catalogue. The same step
   * with another reason is told once, with all of them.
   */
  public List<NextStep> nextSteps() {
    recommended.sort(
        Comparator.comparingInt(NextStep::rank)
            .thenComparingInt(step -> book.place(step.measure()))
            .thenComparing(WITHIN_A_RANK));
    List<NextStep> steps = new ArrayList<>(recommended.size());
    NextStep before = null;
    for (NextStep step : recommended) {
      if (before == null || !step.isSameAs(before)) {
        steps.add(step);
      } else if (!step.reason().equals(before.reason())) {
        NextStep told = steps.remove(steps.size() - 1);
        steps.add(told.because(told.reason() + " " + step.reason()));
      }
      before = step;
    }
    return List.copyOf(steps);
  }
}
