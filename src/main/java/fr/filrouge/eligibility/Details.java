package fr.filrouge.eligibility;

import fr.filrouge.rules.Conclusions;
import fr.filrouge.rules.Criterion;
import fr.filrouge.rules.DecisionOutcome;
import fr.filrouge.rules.Entitlement;
import fr.filrouge.rules.Kleene;
import fr.filrouge.rules.Known;
import fr.filrouge.rules.Missing;
import fr.filrouge.rules.RuleBook;
import fr.filrouge.situation.Field;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the unknown facts that would only make an open measure or its entitlements precise. */
final class Details {

  private final RuleBook book;
  private final Conclusions conclusions;
  private final Known known;
  private final Missing missing;

  Details(RuleBook book, Conclusions conclusions) {
    this.book = book;
    this.conclusions = conclusions;
    this.known = conclusions.known();
    this.missing = new Missing(book, conclusions);
  }

  Set<Field> of(Decision decision) {
    return missing.unknownOf(Stream.concat(ofRoutes(decision), ofEntitlements(decision)));
  }

  private Stream<Criterion> ofRoutes(Decision decision) {
    return book.routes(decision.measure().code()).stream()
        .filter(r -> r.inForce(known.asOf()) && conclusions.route(r) == Kleene.MET)
        .flatMap(route -> route.criteria(known.asOf()).stream())
        .filter(Criterion::takesUnknown);
  }

  private Stream<Criterion> ofEntitlements(Decision decision) {
    return book.entitlements(decision.measure().code()).stream()
        .filter(e -> e.period().contains(known.asOf()) && concerns(e, decision.outcome()))
        .filter(entitlement -> entitlement.test(known) == Kleene.UNKNOWN)
        .flatMap(entitlement -> entitlement.conditions().criteria(known.asOf()).stream());
  }

  private static boolean concerns(Entitlement entitlement, DecisionOutcome outcome) {
    return outcome == DecisionOutcome.ELIGIBLE
        || (outcome == DecisionOutcome.UNDETERMINED && !entitlement.fromOpenRoute());
  }
}
