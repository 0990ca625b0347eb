package fr.filrouge.rules;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * What Drools concluded of one part of the rules during one stretch of days, for each pattern of
 * the facts it reads that somebody had: it is asked once a pattern. Shared between threads.
 */
final class Patterns {

  /** So many patterns have a place each; of more, only some are kept. */
  private static final int MOST_PLACES = 1 << 15;

  private static final int MOST_KEPT = 5_000;
  private static final int ANSWERS = Kleene.values().length;
  private static final int STANDINGS = Standing.values().length;

  private final Part part;
  private final List<Property> properties;
  private final int[] slots;
  private final int[] sizes;
  private final List<String> measuresRead;
  private final List<BitSet> routesRead;
  private final BitSet routesTowards;
  private final @Nullable AtomicReferenceArray<@Nullable Ruling> places;
  private final Remembered<Ruling> kept = new Remembered<>(MOST_KEPT);

  /**
   * @param slots where each of the properties is among those held by a person
   */
  Patterns(
      Part part, List<Property> properties, int[] slots, List<String> measuresRead, RuleBook book) {
    this.part = part;
    this.properties = properties;
    this.slots = slots;
    this.measuresRead = measuresRead;
    this.routesRead = measuresRead.stream().map(book::routeIndexes).toList();
    this.routesTowards = part.towards() == null ? new BitSet() : book.routeIndexes(part.towards());
    this.sizes = properties.stream().mapToInt(property -> property.values().size() + 1).toArray();
    int all = places();
    this.places = all > MOST_PLACES ? null : new AtomicReferenceArray<>(all);
  }

  private int places() {
    long all = part.towards() == null ? 1 : STANDINGS;
    for (int size : sizes) {
      all = Math.min(all * size, MOST_PLACES + 1L);
    }
    for (int i = 0; i < measuresRead.size(); i++) {
      all = Math.min(all * ANSWERS, MOST_PLACES + 1L);
    }
    return (int) all;
  }

  /**
   * What Drools concludes for a person.
   *
   * @param held what each property holds: 0 while unknown, else the place of its value and one
   */
  Ruling of(int[] held, Conclusions person, Asking drools) {
    if (places == null) {
      return kept(held, person, drools);
    }
    int place = standing(person).ordinal();
    for (int i = 0; i < slots.length; i++) {
      place = place * sizes[i] + held[slots[i]];
    }
    for (BitSet routes : routesRead) {
      place = place * ANSWERS + person.open(routes).ordinal();
    }
    Ruling ruling = places.get(place);
    if (ruling == null) {
      ruling = drools.conclude(pattern(held, person));
      places.set(place, ruling);
    }
    return ruling;
  }

  private Ruling kept(int[] held, Conclusions person, Asking drools) {
    char[] name = new char[1 + slots.length + measuresRead.size()];
    name[0] = (char) standing(person).ordinal();
    for (int i = 0; i < slots.length; i++) {
      name[1 + i] = (char) held[slots[i]];
    }
    for (int i = 0; i < measuresRead.size(); i++) {
      name[1 + slots.length + i] = (char) person.open(routesRead.get(i)).ordinal();
    }
    return kept.get(new String(name), () -> drools.conclude(pattern(held, person)));
  }

  private Standing standing(Conclusions person) {
    return part.towards() == null
        ? Standing.NOT_OPEN
        : person.standing(part.towards(), routesTowards);
  }

  private Pattern pattern(int[] held, Conclusions person) {
    Map<Property, Object> facts = new HashMap<>();
    for (int i = 0; i < slots.length; i++) {
      if (held[slots[i]] > 0) {
        facts.put(properties.get(i), properties.get(i).values().get(held[slots[i]] - 1));
      }
    }
    Map<String, Kleene> open = new HashMap<>();
    measuresRead.forEach(measure -> open.put(measure, person.open(measure)));
    return new Pattern(part.number(), person.asOf(), facts, open, part.towards(), standing(person));
  }
}
