package fr.filrouge.rules;

import fr.filrouge.situation.PathwayState;
import fr.filrouge.situation.Situation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All people that a small table can tell apart, on all days that count: what the engine says of
 * them, one by one, is the truth that the checks have to tell.
 */
final class Everybody {

  /** Somebody, on a day. */
  private record One(LocalDate day, Situation person) {}

  private final RuleEngine engine;
  private final List<Route> routes;
  private final Map<One, Conclusions> everybody = new LinkedHashMap<>();
  private final Map<LocalDate, Map<String, List<Object>>> values = new HashMap<>();

  Everybody(RuleEngine engine) {
    this.engine = engine;
    this.routes = engine.book().routes("MM");
  }

  /** Adds people of all combinations of these values by field, {@code null} for unknown. */
  void add(LocalDate day, Map<String, List<Object>> byField) {
    values.put(day, byField);
    List<Situation> people = List.of(Situation.UNKNOWN);
    for (Map.Entry<String, List<Object>> field : byField.entrySet()) {
      List<Situation> more = new ArrayList<>();
      for (Situation person : people) {
        field.getValue().forEach(value -> more.add(person.with(field.getKey(), value)));
      }
      people = more;
    }
    List<Case> cases = people.stream().map(p -> new Case(day, p, PathwayState.EMPTY)).toList();
    List<Conclusions> conclusions = engine.evaluate(cases);
    for (int i = 0; i < cases.size(); i++) {
      everybody.put(new One(day, people.get(i)), conclusions.get(i));
    }
  }

  /**
   * Every true claim by its name; of gaps, whether there is one in a field.
   *
   * @param ordered labels of the fields whose values have an order, by code
   * @param coded labels of the fields of codes, by code
   */
  Set<String> claims(Map<String, String> ordered, Map<String, String> coded) {
    Set<String> claims = new TreeSet<>();
    routes.forEach(route -> aboutRows(route, claims));
    ordered.forEach(
        (field, label) -> {
          if (everybody.keySet().stream().anyMatch(one -> isBetween(one, field))) {
            claims.add("trou/" + label);
          }
        });
    coded.forEach(
        (field, label) -> {
          if (everybody.keySet().stream().anyMatch(one -> isTheOnlyOneLeftOut(one, field))) {
            claims.add("trou/" + label);
          }
        });
    return claims;
  }

  private void aboutRows(Route route, Set<String> claims) {
    List<Conclusions> takers = everybody.values().stream().filter(o -> takes(route, o)).toList();
    if (takers.isEmpty()) {
      claims.add("ligne impossible/MM/" + route.id());
    } else if (takers.stream().allMatch(one -> isGivenElsewhere(route, one))) {
      claims.add("ligne inutile/MM/" + route.id());
    }
    for (Route other : routes) {
      if (route.index() < other.index()
          && !route.gift().equals(other.gift())
          && takers.stream().anyMatch(one -> takes(other, one))) {
        claims.add("chevauchement/" + route.id() + "/" + other.id());
      }
    }
  }

  private static boolean takes(Route route, Conclusions one) {
    return one.route(route) == Kleene.MET;
  }

  private boolean isGivenElsewhere(Route route, Conclusions one) {
    return routes.stream()
        .anyMatch(r -> r != route && r.gift().equals(route.gift()) && takes(r, one));
  }

  private @Nullable Conclusions with(One one, String field, Object value) {
    return everybody.get(new One(one.day(), one.person().with(field, value)));
  }

  private boolean isShut(One one) {
    return everybody.get(one).open("MM") == Kleene.UNMET;
  }

  /** Shut, while one route takes a smaller value and another a greater one. */
  private boolean isBetween(One one, String field) {
    Object value = one.person().get(field);
    if (value == null || value.equals(Situation.NEVER) || !isShut(one)) {
      return false;
    }
    Set<Integer> below = new HashSet<>();
    Set<Integer> above = new HashSet<>();
    for (Object other : values.get(one.day()).get(field)) {
      if (other != null && !other.equals(Situation.NEVER) && !other.equals(value)) {
        Set<Integer> side = compare(other, value) < 0 ? below : above;
        Conclusions there = with(one, field, other);
        routes.stream().filter(r -> takes(r, there)).forEach(r -> side.add(r.index()));
      }
    }
    return below.stream().anyMatch(b -> above.stream().anyMatch(a -> !a.equals(b)));
  }

  @SuppressWarnings("unchecked")
  private static int compare(Object one, Object other) {
    return ((Comparable<Object>) one).compareTo(other);
  }

  /** Shut, while each other code is open, and no route takes them all. */
  private boolean isTheOnlyOneLeftOut(One one, String field) {
    Object code = one.person().get(field);
    if (code == null || !isShut(one)) {
      return false;
    }
    Set<Integer> takingAll = routes.stream().map(Route::index).collect(Collectors.toSet());
    for (Object other : values.get(one.day()).get(field)) {
      if (other != null && !other.equals(code)) {
        Conclusions there = with(one, field, other);
        if (there.open("MM") != Kleene.MET) {
          return false;
        }
        routes.stream().filter(r -> !takes(r, there)).forEach(r -> takingAll.remove(r.index()));
      }
    }
    return takingAll.isEmpty();
  }
}
