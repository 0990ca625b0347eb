package fr.filrouge.booklet;

/** What can happen to a booklet. */
public enum Event {
  OPENED("Livret ouvert"),
  IDENTITY_CORRECTED("Identité corrigée"),
  SITUATION_CHANGED("Situation mise à jour"),
  NEEDS_ASSESSED("Besoins et freins mis à jour"),
  DECISIONS_KEPT("Décisions conservées"),
  RECOMMENDATION_ANSWERED("Réponse à une recommandation"),
  STEP_ADDED("Étape ajoutée"),
  STEP_CHANGED("Étape modifiée"),
  CONTRACT_WRITTEN("Contrat écrit"),
  CONTRACT_SIGNED("Contrat signé"),
  CONTRACT_ENDED("Contrat rompu"),
  JOURNAL_WRITTEN("Entrée ajoutée au journal"),
  SKILL_RECORDED("Compétence ou attestation ajoutée"),
  AID_REQUESTED("Aide demandée"),
  AID_CHANGED("Demande d'aide mise à jour"),
  APPOINTMENT_MADE("Rendez-vous fixé"),
  APPOINTMENT_CHANGED("Rendez-vous mis à jour"),
  RESTRICTED_SECTION_CHANGED("Section réservée mise à jour"),
  CONSENT_GIVEN("Consentement donné"),
  CONSENT_WITHDRAWN("Consentement retiré"),
  MEMBER_INVITED("Membre ajouté"),
  MEMBER_REMOVED("Membre retiré"),
  TRANSFER_OFFERED("Passage de relais proposé"),
  TRANSFER_DECLINED("Passage de relais refusé"),
  REFERENT_CHANGED("Référent de parcours changé"),
  COVER_STARTED("Remplacement du référent commencé"),
  COVER_ENDED("Retour du référent"),
  CLOSED("Livret clos"),
  REOPENED("Livret rouvert");

  private final String label;

  Event(String label) {
    this.label = label;
  }

  /** French name. */
  public String label() {
    return label;
  }
}
