package fr.filrouge.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A stretch of days in which the same rules are in force, with what they concluded so far. */
final class Stretch {

  private final List<Property> properties;
  private final int[] places;
  private final List<Patterns> parts = new ArrayList<>();

  /**
   * @param inOrder the parts of the rules, each after those that open what it reads
   */
  Stretch(RuleBook book, LocalDate day, List<Part> inOrder) {
    Map<Property, Integer> slots = new LinkedHashMap<>();
    for (Part part : inOrder) {
      if (part.inForce(day)) {
        List<Property> read = part.read(day);
        int[] where = read.stream().mapToInt(property -> slot(slots, property)).toArray();
        parts.add(new Patterns(part, read, where, part.measuresRead(day), book));
      }
    }
    this.properties = List.copyOf(slots.keySet());
    this.places = properties.stream().mapToInt(p -> book.facts().place(p.field())).toArray();
  }

  private static int slot(Map<Property, Integer> slots, Property property) {
    Integer slot = slots.putIfAbsent(property, slots.size());
    return slot == null ? slots.size() - 1 : slot;
  }

  /** Adds what each part concludes of a person, in their order. */
  Conclusions conclude(Conclusions person, Asking drools) {
    int[] held = held(person.known());
    for (Patterns part : parts) {
      person.add(part.of(held, person, drools));
    }
    return person;
  }

  private int[] held(Known known) {
    int[] held = new int[places.length];
    for (int i = 0; i < held.length; i++) {
      held[i] = 1 + properties.get(i).reading().of(known.valueAt(places[i]), known);
    }
    return held;
  }
}
