package fr.filrouge.eligibility.web;

import fr.filrouge.eligibility.Change;
import fr.filrouge.eligibility.CriterionExplanation;
import fr.filrouge.eligibility.Decision;
import fr.filrouge.eligibility.RouteExplanation;
import fr.filrouge.eligibility.web.ResultView.CriterionView;
import fr.filrouge.eligibility.web.ResultView.MeasureView;
import fr.filrouge.eligibility.web.ResultView.RouteView;
import fr.filrouge.eligibility.web.ResultView.Said;
import fr.filrouge.rules.DecisionOutcome;
import fr.filrouge.rules.Entitlement;
import fr.filrouge.rules.Period;
import fr.filrouge.rules.RuleBook;
import fr.filrouge.rules.Sentences;
import fr.filrouge.situation.FieldType;
import fr.filrouge.situation.Situation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** Puts the answer for one measure into the words of the page. */
final class MeasureViews {

  private final RuleBook book;
  private final AnswerWords words;
  private final LocalDate asOf;
  private final Situation situation;

  MeasureViews(RuleBook book, AnswerWords words, LocalDate asOf, Situation situation) {
    this.book = book;
    this.words = words;
    this.asOf = asOf;
    this.situation = situation;
  }

  MeasureView of(Decision decision) {
    return new MeasureView(
        decision.measure().label(),
        decision.measure().description(),
        when(decision),
        entitlements(decision),
        decision.missing().stream()
            .filter(field -> Walk.makesSense(field, situation))
            .map(AnswerWords::question)
            .toList(),
        decision.wouldOpenIf().stream().map(MeasureViews::together).toList(),
        decision.measure().prescriber(),
        decision.measure().provider(),
        decision.measure().note(),
        decision.routes().stream().map(this::route).toList());
  }

  private static String together(List<Change> changes) {
    return StringUtils.capitalize(
        changes.stream().map(Change::expected).collect(Collectors.joining(", et ")));
  }

  private @Nullable String when(Decision decision) {
    if (decision.openUntil() != null) {
      return "Ouvert jusqu'au "
          + Sentences.day(decision.openUntil())
          + " si rien d'autre ne change.";
    }
    if (decision.opensOn() != null) {
      return "S'ouvrira le " + Sentences.day(decision.opensOn()) + " si rien d'autre ne change.";
    }
    return decision.outcome() == DecisionOutcome.NOT_AVAILABLE ? offered(decision) : null;
  }

  /** When a measure is offered at all, before or after the date of the answer. */
  private @Nullable String offered(Decision decision) {
    List<Period> periods = decision.routes().stream().map(RouteExplanation::validity).toList();
    LocalDate begins =
        periods.stream()
            .map(Period::from)
            .filter(from -> from != null && from.isAfter(asOf))
            .min(Comparator.naturalOrder())
            .orElse(null);
    if (begins != null) {
      return "Pas encore proposé : à partir du " + Sentences.day(begins) + ".";
    }
    return periods.stream()
        .map(Period::to)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .map(end -> "N'est plus proposé : c'était jusqu'au " + Sentences.day(end) + ".")
        .orElse(null);
  }

  private List<Said> entitlements(Decision decision) {
    String code = decision.measure().code();
    List<Said> said = new ArrayList<>();
    Integer halfDays = decision.entitlements().minHalfDaysPerWeek();
    if (halfDays != null) {
      String text =
          "Au moins "
              + halfDays
              + (halfDays == 1 ? " demi-journée" : " demi-journées")
              + " par semaine, sur place ou à distance.";
      said.add(
          new Said(text, interpretation(code, Entitlement.Kind.MIN_HALF_DAYS_PER_WEEK, halfDays)));
    }
    Boolean paid = decision.entitlements().paid();
    if (paid != null) {
      String text =
          paid
              ? "Vous êtes payé pendant la formation."
              : "Vous n'êtes pas payé pendant la formation.";
      said.add(new Said(text, interpretation(code, Entitlement.Kind.PAID, paid)));
    }
    String variant = decision.entitlements().variant();
    if (variant != null) {
      said.add(new Said(StringUtils.capitalize(book.variantLabel(variant)) + ".", null));
    }
    if (decision.entitlements().priorityAccess()) {
      said.add(new Said("Vous êtes prioritaire.", null));
    }
    return said;
  }

  private @Nullable String interpretation(String measure, Entitlement.Kind kind, Object value) {
    return book.entitlements(measure).stream()
        .filter(e -> e.kind() == kind && e.value().equals(value))
        .filter(e -> e.period().contains(asOf))
        .map(Entitlement::interpretation)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private RouteView route(RouteExplanation route) {
    return new RouteView(
        StringUtils.capitalize(route.label()),
        route.outcomeCode(),
        source(route),
        route.interpretation(),
        route.criteria().stream().map(this::criterion).toList());
  }

  /** "Pacte §2-4 a, à partir du 1er janvier 2019". */
  private static String source(RouteExplanation route) {
    LocalDate from = route.validity().from();
    LocalDate to = route.validity().to();
    return route.source()
        + (from == null ? "" : ", à partir du " + Sentences.day(from))
        + (to == null ? "" : ", jusqu'au " + Sentences.day(to));
  }

  private CriterionView criterion(CriterionExplanation criterion) {
    return new CriterionView(
        StringUtils.capitalize(criterion.expected()),
        criterion.outcome().name(),
        criterion.actual() == null ? null : known(criterion.field(), criterion.actual()),
        criterion.interpretation());
  }

  private String known(String field, String actual) {
    return book.vocabulary().find(field).filter(f -> f.type() == FieldType.COMMUNE).isPresent()
        ? words.commune(actual)
        : actual;
  }
}
