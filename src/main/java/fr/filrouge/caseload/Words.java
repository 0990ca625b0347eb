package fr.filrouge.caseload;

import fr.filrouge.booklet.Caseload.Obstacle;
import fr.filrouge.booklet.Section;
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

  static String of(Section section) {
    return switch (section) {
      case IDENTITY -> "identité";
      case SITUATION -> "situation";
      case NEEDS -> "besoins et freins";
      case DECISIONS -> "droits";
      case PATHWAY -> "étapes";
      case RECOMMENDATIONS -> "suites proposées";
      case CONTRACT -> "contrat";
      case JOURNAL -> "journal";
      case SKILLS -> "compétences";
      case AIDS -> "aides";
      case APPOINTMENTS -> "rendez-vous";
      case DISABILITY, DETENTION -> "section réservée";
      case MEMBERS -> "équipe";
      case REFERENT -> "référent";
      case CONSENTS -> "accords";
      case HISTORY, ACCESSES -> "historique";
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
