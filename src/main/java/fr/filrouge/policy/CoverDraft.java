package fr.filrouge.policy;

import fr.filrouge.access.Account;
import fr.filrouge.policy.ChangedPoints.Point;
import fr.filrouge.rules.Case;
import fr.filrouge.rules.Finding;
import fr.filrouge.rules.RuleVersion;
import fr.filrouge.situation.PathwayState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/**
 * What the scenarios do not show yet of the rows that a draft changes, and the invented people who
 * would: each is offered, to be added as a scenario in one press.
 */
@Component
public final class CoverDraft {

  private static final int KEPT = 4;

  private final DraftChecks checks;
  private final Versions versions;
  private final KeepScenario keep;
  private final EditDraft edit;
  private final Drafts drafts;
  private final MadeOnce<String, Missing> made = new MadeOnce<>(KEPT, new ReentrantLock());

  CoverDraft(
      DraftChecks checks, Versions versions, KeepScenario keep, EditDraft edit, Drafts drafts) {
    this.checks = checks;
    this.versions = versions;
    this.keep = keep;
    this.edit = edit;
    this.drafts = drafts;
  }

  /**
   * A person who would show some points.
   *
   * @param name of the scenario that would be kept
   * @param points by their names, and what they are in words
   */
  public record Offer(String name, Case person, Map<String, String> points) {

    /** The point that it is asked for by. */
    public String first() {
      return points.keySet().iterator().next();
    }
  }

  /**
   * What is missing.
   *
   * @param unfound points, with their words, that nobody was found for
   * @param later how many more points there are, for whom nobody was looked for yet
   */
  public record Missing(List<Offer> offers, Map<String, String> unfound, int later) {

    static final Missing NOTHING = new Missing(List.of(), Map.of(), 0);

    /** How many points no scenario shows. */
    public int points() {
      return later
          + unfound.size()
          + offers.stream().mapToInt(offer -> offer.points().size()).sum();
    }
  }

  /** What is missing of a draft that can be read; takes seconds the first time. */
  public Missing missing(Draft draft) {
    if (!checks.read(draft.files()).faults().isEmpty()) {
      return Missing.NOTHING;
    }
    String content = draft.base() + " " + draft.files().hashOfAll();
    return made.of(content, () -> search(draft));
  }

  private Missing search(Draft draft) {
    List<Point> points = points(draft);
    if (points.isEmpty()) {
      return Missing.NOTHING;
    }
    RuleVersion rules = checks.built(draft.files());
    return new OfferPeople(rules.book(), people(draft, rules)).of(points, names(draft, rules));
  }

  /** The points of changed rows that no scenario shows, and that nobody said to be impossible. */
  private List<Point> points(Draft draft) {
    Set<String> uncovered = new HashSet<>(checks.of(draft.files()).uncovered());
    Map<String, Point> points = new LinkedHashMap<>();
    ChangedPoints.between(versions.built(draft.base()).book(), checks.built(draft.files()).book())
        .forEach(point -> points.putIfAbsent(point.name(), point));
    return points.values().stream().filter(one -> uncovered.contains(one.name())).toList();
  }

  private static List<Scenario> scenarios(Draft draft, RuleVersion rules) {
    return ScenarioFile.readAll(rules, draft.files(), new ArrayList<>());
  }

  private static Set<String> names(Draft draft, RuleVersion rules) {
    Set<String> names = new HashSet<>();
    scenarios(draft, rules).forEach(scenario -> names.add(scenario.name()));
    return names;
  }

  /** Those to begin from: the witnesses of findings, then the people of the scenarios. */
  private List<Case> people(Draft draft, RuleVersion rules) {
    List<Case> people = new ArrayList<>();
    checks.of(draft.files()).findings().stream()
        .map(Finding::witness)
        .filter(Objects::nonNull)
        .forEach(one -> people.add(new Case(one.asOf(), one.situation(), PathwayState.EMPTY)));
    scenarios(draft, rules).stream()
        .map(one -> new Case(one.asOf(), one.situation(), PathwayState.EMPTY))
        .distinct()
        .forEach(people::add);
    return people;
  }

  /** Points in the words of a draft, by their names. */
  public Map<String, String> words(Draft draft, List<String> points) {
    if (points.isEmpty()) {
      return Map.of();
    }
    PointWords words = new PointWords(checks.built(draft.files()).book());
    Map<String, String> told = new LinkedHashMap<>();
    points.forEach(point -> told.put(point, words.of(point)));
    return told;
  }

  /** The person who would show a point. */
  public Optional<Case> person(Draft draft, String point) {
    return missing(draft).offers().stream()
        .filter(offer -> offer.points().containsKey(point))
        .map(Offer::person)
        .findFirst();
  }

  /** What is known of a person who is offered, by the codes of the vocabulary. */
  public Map<String, Object> facts(Draft draft, Offer offer) {
    return AddedScenarios.told(
            checks.built(draft.files()), offer.name(), offer.person(), Map.of(), Map.of())
        .situation();
  }

  /**
   * Adds scenarios that are offered, as one step.
   *
   * @param point one that the scenario shows; blank for all that are offered
   */
  public Draft add(Account who, DraftId id, String point) {
    Draft draft = drafts.find(who, id);
    List<Point> points = points(draft);
    List<KeepScenario.Kept> kept =
        missing(draft).offers().stream()
            .filter(offer -> point.isEmpty() || offer.points().containsKey(point))
            .map(offer -> kept(points, offer))
            .toList();
    if (kept.isEmpty()) {
      throw PolicyRefusal.missing("ce point à montrer");
    }
    return keep.keep(who, draft, kept);
  }

  private static KeepScenario.Kept kept(List<Point> points, Offer offer) {
    Map<String, Set<String>> ways = new LinkedHashMap<>();
    for (Point point : points) {
      if (offer.points().containsKey(point.name())) {
        for (String measure : point.owner().measures()) {
          Set<String> some = ways.computeIfAbsent(measure, m -> new HashSet<>());
          if (point.owner().route() != null) {
            some.add(point.owner().route().id());
          }
        }
      }
    }
    return new KeepScenario.Kept(offer.name(), offer.person(), ways.keySet(), ways);
  }

  /** Says that nobody can show a point of the draft, and why. */
  public Draft excuse(Account who, DraftId id, String point, String reason) {
    Draft draft = drafts.find(who, id);
    if (points(draft).stream().noneMatch(one -> one.name().equals(point))) {
      throw PolicyRefusal.missing("ce point à montrer");
    }
    Phrase.line("raison", reason);
    return edit.apply(who, id, List.of(ImpossiblePoints.excusing(draft.files(), point, reason)));
  }

  /** Says no more that nobody can show a point. */
  public Draft admit(Account who, DraftId id, String point) {
    Draft draft = drafts.find(who, id);
    if (!ImpossiblePoints.read(draft.files(), new ArrayList<>()).contains(point)) {
      throw PolicyRefusal.missing("de point impossible de ce nom");
    }
    return edit.apply(who, id, List.of(ImpossiblePoints.admitting(draft.files(), point)));
  }

  /** What a draft lacks before it can be handed in. */
  List<Readiness.Lack> lacks(Draft draft) {
    int points = missing(draft).points();
    return points == 0
        ? List.of()
        : List.of(
            new Readiness.Lack(
                "coverage",
                points
                    + " point(s) des lignes changées qu'aucun scénario ne montre : « Contrôler » les"
                    + " propose."));
  }
}
