package fr.filrouge.policy;

import fr.filrouge.policy.ChangedPoints.Point;
import fr.filrouge.rules.Case;
import fr.filrouge.rules.Route;
import fr.filrouge.rules.RuleBook;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds as few invented people as show all points of some changed rows. */
final class OfferPeople {

  private static final int LONGEST_NAME = 180;

  /** So many at once: what is left is looked for once these are added. */
  private static final int MOST = 60;

  private final PointSearch search;
  private final PointWords words;
  private final ScenarioWords labels;

  OfferPeople(RuleBook book, List<Case> people) {
    this.search = new PointSearch(book, people);
    this.words = new PointWords(book);
    this.labels = new ScenarioWords(book);
  }

  /**
   * @param taken names that scenarios already have
   */
  CoverDraft.Missing of(List<Point> points, Set<String> taken) {
    Set<String> names = new HashSet<>(taken);
    List<CoverDraft.Offer> offers = new ArrayList<>();
    Map<String, String> unfound = new LinkedHashMap<>();
    List<Point> left = new ArrayList<>(points);
    while (!left.isEmpty() && offers.size() < MOST && unfound.size() < MOST) {
      Point first = left.remove(0);
      Case person = search.find(first);
      if (person == null) {
        unfound.put(first.name(), words.of(first.name()));
      } else {
        offers.add(offer(first, person, left, names));
      }
    }
    return new CoverDraft.Missing(List.copyOf(offers), unfound, left.size());
  }

  /** The person, changed so as to show the same of the other measures of that row. */
  private CoverDraft.Offer offer(Point first, Case found, List<Point> left, Set<String> names) {
    List<Point> shown = new ArrayList<>(List.of(first));
    Case person = found;
    for (Point other : left) {
      if (isSameRow(first, other)) {
        Case more = search.more(person, other, shown);
        if (more != null) {
          person = more;
          shown.add(other);
        }
      }
    }
    for (Point other : left) {
      if (!shown.contains(other)
          && first.owner().conditions().validity().equals(other.owner().conditions().validity())
          && search.shows(person, other)) {
        shown.add(other);
      }
    }
    left.removeAll(shown);
    Map<String, String> points = new LinkedHashMap<>();
    shown.forEach(point -> points.put(point.name(), words.of(point.name())));
    return new CoverDraft.Offer(name(first, shown, names), person, points);
  }

  private static boolean isSameRow(Point one, Point other) {
    Route first = one.owner().route();
    Route second = other.owner().route();
    return first != null
        && second != null
        && first.origin().equals(second.origin())
        && one.wanted().equals(other.wanted())
        && one.criterion().field().equals(other.criterion().field());
  }

  private String name(Point first, List<Point> shown, Set<String> names) {
    long measures = shown.stream().flatMap(p -> p.owner().measures().stream()).distinct().count();
    String name = words.of(first.name());
    if (first.owner().route() != null && measures > 1) {
      String label = labels.measure(first.owner().route().measure());
      name = label + " et " + (measures - 1) + " autre(s)" + name.substring(label.length());
    }
    return free(name, names);
  }

  private static String free(String name, Set<String> names) {
    String begun = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
    String free = begun;
    for (int i = 2; !names.add(free); i++) {
      free = begun + " (" + i + ")";
    }
    return free;
  }
}
