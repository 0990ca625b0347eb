package fr.filrouge.eligibility.web;

import fr.filrouge.eligibility.CriterionExplanation;
import fr.filrouge.eligibility.Decision;
import fr.filrouge.eligibility.RouteExplanation;
import fr.filrouge.eligibility.web.MeasureView.CriterionView;
import fr.filrouge.eligibility.web.MeasureView.RouteView;
import fr.filrouge.eligibility.web.MeasureView.Said;
import fr.filrouge.rules.DecisionOutcome;
import fr.filrouge.rules.Entitlement;
import fr.filrouge.rules.Kleene;
import fr.filrouge.rules.Measure;
import fr.filrouge.rules.Period;
import fr.filrouge.rules.RuleBook;
import fr.filrouge.rules.Sentences;
import fr.filrouge.situation.Field;
import fr.filrouge.situation.FieldType;
import fr.filrouge.situation.Situation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** Puts the answer for one measure into the words of the page. */
final class MeasureViews {

  private final RuleBook book;
  private final AnswerWords answers;
  private final ChangeWords changes;
  private final Words words;
  private final LocalDate asOf;
  private final Situation situation;

  private final String source;

  /**
   * @param situation what is known of the person
   * @param source whose answers they are: "D'après vos réponses"
   */
  MeasureViews(
      RuleBook book,
      Situation situation,
      LocalDate asOf,
      AnswerWords answers,
      ChangeWords changes,
      Words words,
      String source) {
    this.book = book;
    this.answers = answers;
    this.changes = changes;
    this.words = words;
    this.asOf = asOf;
    this.situation = situation;
    this.source = source;
  }

  MeasureView of(Decision decision) {
    Measure measure = decision.measure();
    String because = because(decision);
    List<Field> missing =
        decision.missing().stream().filter(f -> Walk.makesSense(f, situation)).toList();
    return new MeasureView(
        measure.code(),
        decision.outcome().name(),
        measure.label(),
        measure.description(),
        gives(decision),
        measure.prescriber(),
        until(decision),
        because,
        missing.stream().map(AnswerWords::question).toList(),
        missing.stream().map(Field::code).toList(),
        changes.needed(decision),
        measure.provider(),
        measure.note(),
        decision.routes().stream().map(this::route).toList(),
        words.in(measure.label(), measure.description(), measure.note(), because));
  }

  private static @Nullable String because(Decision decision) {
    return decision.routes().stream()
        .filter(route -> route.outcome() == Kleene.MET)
        .map(route -> StringUtils.capitalize(route.label()))
        .findFirst()
        .orElse(null);
  }

  private @Nullable String until(Decision decision) {
    if (decision.outcome() == DecisionOutcome.ELIGIBLE) {
      return decision.openUntil() == null
          ? "Pas de date de fin connue."
          : "Jusqu'au " + Sentences.day(decision.openUntil()) + ", si rien d'autre ne change.";
    }
    if (decision.opensOn() != null) {
      return "S'ouvrira le " + Sentences.day(decision.opensOn()) + ", si rien d'autre ne change.";
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

  private List<Said> gives(Decision decision) {
    String code = decision.measure().code();
    List<Said> said = new ArrayList<>();
    Boolean paid = decision.entitlements().paid();
    if (paid != null) {
      String text = paid ? "La formation est payée." : "La formation n'est pas payée.";
      said.add(new Said(text, interpretation(code, Entitlement.Kind.PAID, paid)));
    }
    Integer halfDays = decision.entitlements().minHalfDaysPerWeek();
    if (halfDays != null) {
      String text =
          (halfDays == 1 ? "Une demi-journée" : halfDays + " demi-journées")
              + " par semaine au moins, sur place ou à distance.";
      said.add(
          new Said(text, interpretation(code, Entitlement.Kind.MIN_HALF_DAYS_PER_WEEK, halfDays)));
    }
    if (decision.entitlements().priorityAccess()) {
      said.add(new Said("L'accès est prioritaire.", null));
    }
    String variant = decision.entitlements().variant();
    if (variant != null) {
      said.add(new Said(StringUtils.capitalize(book.variantLabel(variant)) + ".", null));
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
        known(criterion),
        criterion.interpretation());
  }

  private String known(CriterionExplanation criterion) {
    if (criterion.actual() != null) {
      return source + " : " + known(criterion.field(), criterion.actual());
    }
    return criterion.isAssumed()
        ? "Réponse pas encore connue : on suppose que non"
        : "Réponse pas encore connue";
  }

  private String known(String field, String actual) {
    return book.vocabulary().find(field).filter(f -> f.type() == FieldType.COMMUNE).isPresent()
        ? answers.commune(actual)
        : actual;
  }
}
