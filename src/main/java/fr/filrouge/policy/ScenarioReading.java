package fr.filrouge.policy;

import fr.filrouge.rules.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Refuses what is not understood in a file of scenarios, with the scenario it stands in. */
record ScenarioReading(String file) {

  /** A scenario that cannot be read: its fault says what. */
  static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Fault fault;

    Refused(Fault fault) {
      super(fault.message(), null, false, false);
      this.fault = fault;
    }

    Fault fault() {
      return fault;
    }
  }

  /** A list of texts; none where nothing is said. */
  List<String> texts(String scenario, JsonNode node) {
    if (!node.isMissingNode() && !node.isArray()) {
      throw fault(scenario, node.toString(), "une liste");
    }
    List<String> texts = new ArrayList<>();
    node.forEach(item -> texts.add(item.asString()));
    return texts;
  }

  void refuseUnknown(String scenario, JsonNode node, Set<String> keys) {
    for (String key : node.propertyNames()) {
      if (!keys.contains(key)) {
        throw fault(scenario, key, oneOf(keys));
      }
    }
  }

  static String oneOf(Set<String> words) {
    return "un mot parmi " + String.join(", ", new TreeSet<>(words));
  }

  Refused fault(String scenario, String found, String expected) {
    return new Refused(new Fault(file, 0, scenario, found, expected));
  }
}
