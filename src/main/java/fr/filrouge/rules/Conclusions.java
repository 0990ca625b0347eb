package fr.filrouge.rules;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What Drools concluded for one case: which routes are met or may still be, what they entitle to,
 * which next steps follow. The rules write it; it is public because Drools compiles them elsewhere.
 */
public final class Conclusions {

  private final RuleBook book;
  private final Case one;
  private final BitSet met = new BitSet();
  private final BitSet possible = new BitSet();
  private final BitSet entitled = new BitSet();

  /** Why each step is recommended; the steps themselves give no reason. */
  private final Map<NextStep, SortedSet<String>> reasons = new HashMap<>();

  Conclusions(RuleBook book, Case one) {
    this.book = book;
    this.one = one;
  }

  public LocalDate asOf() {
    return one.asOf();
  }

  // ---- asked and written by the rules

  /** Whether a measure has been entered, or followed before. */
  public boolean hasEntered(String measure) {
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

  /** Whether a counsellor prescribes the measure, and it has not been entered. */
  public boolean awaitsPrescription(String measure) {
    return book.measure(measure).kind() == Measure.Kind.PRESCRIBED && !hasEntered(measure);
  }

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

  /** The step of a row of the sheet, towards one of its measures if it names some. */
  public void recommend(int row, @Nullable String measure) {
    recommend(book.nextSteps().get(row).step(measure));
  }

  /** A measure is open and nothing else leads to it. */
  public void prescribe(String measure) {
    recommend(Prescription.of(measure));
  }

  /** One more step to take; the same step with another reason is told once, with all of them. */
  private void recommend(NextStep step) {
    reasons.computeIfAbsent(step.because(""), s -> new TreeSet<>()).add(step.reason());
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
      if (route.inForce(asOf())) {
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
                .thenComparingInt(step -> book.place(step.measure()))
                .thenComparing(NextStep::code)
                .thenComparing(step -> String.valueOf(step.obstacle())))
        .toList();
  }
}
