package fr.filrouge.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what cannot be read, so that all of it is told at once and each thing once. */
final class Faults {

  private final Map<Fault, Fault> all = new LinkedHashMap<>();

  void add(Fault fault) {
    all.putIfAbsent(fault, fault);
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /** All of them, by file, then by row. */
  List<Fault> each() {
    return all.keySet().stream()
        .sorted(Comparator.comparing(Fault::file).thenComparingLong(Fault::row))
        .toList();
  }

  /** By file, then by row; of one slip repeated down a column, the first and how many follow. */
  List<Fault> told() {
    Map<List<Object>, List<Fault>> alike = new LinkedHashMap<>();
    for (Fault fault : each()) {
      alike
          .computeIfAbsent(
              List.of(fault.file(), fault.column(), fault.found(), fault.expected()),
              key -> new ArrayList<>())
          .add(fault);
    }
    return alike.values().stream().map(Faults::once).toList();
  }

  private static Fault once(List<Fault> alike) {
    Fault first = alike.get(0);
    int others = alike.size() - 1;
    return others == 0
        ? first
        : new Fault(
            first.file(),
            first.row(),
            first.column(),
            first.found(),
            first.expected()
                + " (de même sur "
                + others
                + (others == 1 ? " autre ligne)" : " autres lignes)"));
  }
}
