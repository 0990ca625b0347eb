package fr.filrouge.booklet.web;

import fr.filrouge.booklet.Rights;
import fr.filrouge.booklet.Section;
import fr.filrouge.booklet.web.Labels.Option;
import fr.filrouge.situation.Restriction;
import java.util.ArrayList;
import java.util.List;

/** Where somebody may add something of a kind: in the common part, in a section that they keep. */
final class Places {

  private Places() {}

  static List<Option> of(Rights rights, Section section) {
    List<Option> places = new ArrayList<>();
    if (rights.writes(section)) {
      places.add(new Option("", "Toute l’équipe"));
    }
    for (Restriction restriction : Restriction.values()) {
      if (rights.writes(Section.of(restriction))) {
        String label = restriction == Restriction.DISABILITY ? "handicap" : "détention";
        places.add(new Option(restriction.name(), "La section " + label + " seulement"));
      }
    }
    return places;
  }
}
