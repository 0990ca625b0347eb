package fr.filrouge.booklet;

import fr.filrouge.situation.Situation;
import fr.filrouge.situation.SituationJson;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** A JSON merge patch of a situation: {@code null} forgets a fact, an absent one stays. */
public final class SituationPatch {

  private final SituationJson json;
  private final JsonNode patch;
  private final String pointer;

  public SituationPatch(SituationJson json, JsonNode patch, String pointer) {
    this.json = json;
    this.patch = patch;
    this.pointer = pointer;
  }

  String pointer() {
    return pointer;
  }

  /** Codes of the fields it names, whether it states or forgets them. */
  Set<String> fields() {
    Set<String> names = new TreeSet<>();
    for (var property : patch.properties()) {
      names.add(property.getKey());
      property
          .getValue()
          .properties()
          .forEach(p -> names.add(property.getKey() + '.' + p.getKey()));
    }
    return names;
  }

  /**
   * @throws fr.filrouge.situation.InvalidInput naming every fault
   */
  Situation applyTo(Situation situation) {
    return json.merge(situation, patch, pointer);
  }
}
