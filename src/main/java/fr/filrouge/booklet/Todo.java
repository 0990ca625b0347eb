package fr.filrouge.booklet;

import java.time.LocalDate;

/**
 * Something in a booklet that waits for one of its professionals.
 *
 * @param since the day from which it waits
 * @param what in French, what exactly
 */
public record Todo(Cause cause, LocalDate since, String what) {

  /** Why somebody is needed; the most pressing first. */
  public enum Cause {
    JOINING_ASKED("Demande de rejoindre un livret", Section.MEMBERS),
    OTHER_REFERENT_ASKED("Autre référent demandé", Section.REFERENT),
    EXIT_ANSWERED("Réponse à une fin de suivi", Section.REFERENT),
    NO_REFERENT("Sans référent", Section.REFERENT),
    ABSENCE("Absence non excusée", Section.APPOINTMENTS),
    LATE_STEP("Étape en retard", Section.PATHWAY),
    PRESENCE_TO_NOTE("Présence à noter", Section.APPOINTMENTS),
    NEW_RIGHTS("Nouveaux droits", Section.RECOMMENDATIONS),
    CONTRACT_UNSIGNED("Contrat non signé", Section.CONTRACT),
    SILENT("Sans nouvelles", Section.JOURNAL);

    private final String label;
    private final Section section;

    Cause(String label, Section section) {
      this.label = label;
      this.section = section;
    }

    /** French name. */
    public String label() {
      return label;
    }

    /** Where it is dealt with: only who may write there is told of it. */
    public Section section() {
      return section;
    }
  }
}
