package fr.filrouge.booklet;

import fr.filrouge.situation.Restriction;
import org.jspecify.annotations.Nullable;

/** What can happen to a booklet, and which section it changes. */
public enum Event {
  OPENED("Livret ouvert", Section.IDENTITY),
  DOUBLE_OPENED("Un autre livret a été ouvert, peut-être pour la même personne", Section.MEMBERS),
  IDENTITY_CORRECTED("Identité corrigée", Section.IDENTITY),
  SITUATION_CHANGED("Situation mise à jour", Section.SITUATION),
  NEEDS_ASSESSED("Besoins et freins mis à jour", Section.NEEDS),
  DECISIONS_KEPT("Décisions conservées", Section.DECISIONS),
  RIGHTS_OPENED("De nouveaux droits sont ouverts", Section.DECISIONS),
  NEW_RIGHTS_SEEN("Nouveaux droits vus par l'équipe", Section.DECISIONS),
  RECOMMENDATION_ANSWERED("Réponse à une recommandation", Section.RECOMMENDATIONS),
  ANSWER_TAKEN_BACK("Réponse à une recommandation reprise", Section.RECOMMENDATIONS),
  STEP_ADDED("Étape ajoutée", Section.PATHWAY),
  STEP_CHANGED("Étape modifiée", Section.PATHWAY),
  STEP_REMOVED("Étape retirée avant d'avoir commencé", Section.PATHWAY),
  CONTRACT_WRITTEN("Contrat écrit", Section.CONTRACT),
  CONTRACT_SIGNED("Contrat signé", Section.CONTRACT),
  CONTRACT_ENDED("Contrat rompu", Section.CONTRACT),
  JOURNAL_WRITTEN("Entrée ajoutée au journal", Section.JOURNAL),
  SKILL_RECORDED("Compétence ou attestation ajoutée", Section.SKILLS),
  AID_REQUESTED("Aide demandée", Section.AIDS),
  AID_CHANGED("Demande d'aide mise à jour", Section.AIDS),
  APPOINTMENT_MADE("Rendez-vous fixé", Section.APPOINTMENTS),
  APPOINTMENT_CHANGED("Rendez-vous mis à jour", Section.APPOINTMENTS),
  APPOINTMENT_MOVED("Rendez-vous déplacé", Section.APPOINTMENTS),
  RESTRICTED_SECTION_CHANGED("Section réservée mise à jour", Section.SITUATION),
  JOURNAL_MASKED("Texte retiré du journal", Section.JOURNAL),
  NEED_MASKED("Texte retiré d'un besoin", Section.NEEDS),
  STEP_MASKED("Texte retiré d'une étape", Section.PATHWAY),
  SKILL_MASKED("Texte retiré d'une compétence", Section.SKILLS),
  AID_MASKED("Texte retiré d'une aide", Section.AIDS),
  APPOINTMENT_MASKED("Texte retiré d'un rendez-vous", Section.APPOINTMENTS),
  RECOMMENDATION_MASKED("Texte retiré d'une réponse à une recommandation", Section.RECOMMENDATIONS),
  MASKING_ASKED("La personne demande le retrait d'un texte", Section.HISTORY),
  CONSENT_GIVEN("Consentement donné", Section.CONSENTS),
  CONSENT_WITHDRAWN("Consentement retiré", Section.CONSENTS),
  MEMBER_INVITED("Membre ajouté", Section.MEMBERS),
  MEMBER_REMOVED("Membre retiré", Section.MEMBERS),
  JOINING_ASKED("Un professionnel demande à rejoindre le livret", Section.MEMBERS),
  JOINING_REFUSED("Demande de rejoindre le livret refusée", Section.MEMBERS),
  PERSON_INVITED("La personne est invitée à attacher son compte", Section.MEMBERS),
  PERSON_ATTACHED("La personne a attaché son compte", Section.MEMBERS),
  INVITATION_ENDED("Invitation de la personne refusée, retirée ou annulée", Section.MEMBERS),
  PERSON_DETACHED("Compte de la personne détaché", Section.MEMBERS),
  OTHER_REFERENT_ASKED("La personne demande un autre référent", Section.REFERENT),
  TRANSFER_OFFERED("Passage de relais proposé", Section.REFERENT),
  TRANSFER_DECLINED("Passage de relais refusé", Section.REFERENT),
  TRANSFER_WITHDRAWN("Passage de relais retiré", Section.REFERENT),
  REFERENT_CHANGED("Référent de parcours changé", Section.REFERENT),
  COVER_STARTED("Remplacement du référent commencé", Section.REFERENT),
  COVER_ENDED("Retour du référent", Section.REFERENT),
  READING_ENDED("La personne a mis fin à la lecture d'un ancien référent", Section.MEMBERS),
  EXIT_PROPOSED("Fin du suivi proposée à la personne", Section.REFERENT),
  EXIT_WITHDRAWN("Proposition de fin du suivi retirée", Section.REFERENT),
  EXIT_ACCEPTED("La personne accepte la fin du suivi", Section.REFERENT),
  EXIT_REFUSED("La personne refuse la fin du suivi", Section.REFERENT),
  CLOSED("Livret clos", Section.REFERENT),
  REOPENED("Livret rouvert", Section.REFERENT);

  private final String label;
  private final Section section;

  Event(String label, Section section) {
    this.label = label;
    this.section = section;
  }

  /** French name. */
  public String label() {
    return label;
  }

  /** The section it changes; restricted facts lie in a section of their own. */
  Section section(@Nullable Restriction restriction) {
    return restriction != null && section == Section.SITUATION ? Section.of(restriction) : section;
  }
}
