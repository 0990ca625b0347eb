package fr.filrouge.access;

import fr.filrouge.access.Structure.Kind;

/** The fictitious structures of the try-out. */
enum DemoStructure {
  ORGANISME("organisme", "Organisme de formation Démo", Kind.TRAINING_ORGANISATION),
  AUTRE_ORGANISME(
      "autre-organisme", "Autre organisme de formation Démo", Kind.TRAINING_ORGANISATION),
  MISSION_LOCALE("mission-locale", "Mission Locale Démo", Kind.CEP_OPERATOR),
  AUTRE_MISSION_LOCALE("autre-mission-locale", "Autre Mission Locale Démo", Kind.CEP_OPERATOR),
  RESSOURCE_HANDICAP(
      "ressource-handicap", "Ressource Handicap Formation Démo", Kind.DISABILITY_RESOURCE),
  SPIP("spip", "SPIP Démo", Kind.PRISON_SERVICE),
  REGION("region", "Région Démo", Kind.REGION);

  private final Structure structure;

  DemoStructure(String id, String name, Kind kind) {
    structure = new Structure(new StructureId(id), name, kind);
  }

  Structure structure() {
    return structure;
  }
}
