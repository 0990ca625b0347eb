package fr.filrouge.caseload;

import fr.filrouge.booklet.Caseload.Obstacle;
import fr.filrouge.booklet.Todo.Cause;

/** Words of these pages for what has none of its own, and the place of a booklet each leads to. */
final class Words {

  private Words() {}

  static String of(Obstacle obstacle) {
    return switch (obstacle) {
      case MOBILITY -> "mobilité";
      case CHILDCARE -> "garde d’enfants";
      case HOUSING -> "logement";
      case HEALTH -> "santé";
      case FINANCIAL -> "argent";
    };
  }

  /** The part of the page of a booklet where something is dealt with. */
  static String place(Cause cause) {
    return switch (cause) {
      case JOINING_ASKED, OTHER_REFERENT_ASKED, EXIT_ANSWERED, NO_REFERENT -> "#equipe";
      case ABSENCE, PRESENCE_TO_NOTE -> "#rendez-vous";
      case LATE_STEP -> "#etapes";
      case NEW_RIGHTS -> "#mesures";
      case CONTRACT_UNSIGNED -> "#contrat";
      case SILENT -> "#journal";
    };
  }
}
