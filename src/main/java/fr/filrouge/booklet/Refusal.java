package fr.filrouge.booklet;

/** Why a change that somebody may make cannot be made now. */
public enum Refusal {
  UNKNOWN_ITEM("Cet élément n'existe pas dans le livret."),
  BOOKLET_CLOSED("Le livret est clos ; il faut d'abord le rouvrir."),
  BOOKLET_OPEN("Le livret est déjà ouvert."),
  NO_CONTRACT("Aucun contrat n'est écrit."),
  CONTRACT_ENDED("Ce contrat a pris fin ; un nouveau texte est à écrire."),
  CONTRACT_CHANGED("Le texte du contrat a changé depuis qu'il vous a été montré."),
  ALREADY_MEMBER("Ce compte est déjà membre du livret."),
  BENEFICIARY_ALREADY_NAMED("Le livret a déjà son bénéficiaire."),
  INVITATION_PENDING("Une invitation attend déjà la réponse de la personne."),
  INVITATION_SETTLED("Cette invitation n'attend plus de réponse."),
  BIRTH_DATE_DIFFERS(
      "Cette date de naissance n'est pas celle du livret. Après trois erreurs, l'invitation est annulée."),
  OWN_BOOKLET("Nul n'est référent, conseiller ni tenant d'une section de son propre livret."),
  PROFESSIONAL_OF_THIS_BOOKLET(
      "Ce compte est celui d'un professionnel de ce livret : il ne peut pas en être la personne."),
  ANOTHER_OPEN_BOOKLET("Ce compte a déjà un livret ouvert ; il faut d'abord le clore."),
  OFFER_SETTLED("Cette proposition n'est plus ouverte."),
  OFFER_PENDING("Une proposition attend déjà une réponse ; il faut d'abord la retirer."),
  NOBODY_TO_ANSWER(
      "La personne n'a pas rattaché son compte : elle ne pourrait pas répondre. Parlez-en avec elle."),
  APPOINTMENT_SETTLED("Ce rendez-vous a déjà sa suite ; fixez-en un autre."),
  ALREADY_REFERENT("Ce compte est déjà le référent du parcours."),
  COVER_CANNOT_HAND_OVER(
      "Pendant un remplacement, seul le référent en titre peut passer le relais."),
  NO_REFERENT_TO_COVER("Le parcours n'a pas de référent à remplacer."),
  NO_COVER("Aucun remplacement n'est en cours."),
  REFERENT_IN_CHARGE(
      "Le référent en titre ne se retire pas ainsi : il passe le relais, ou la personne en demande un autre."),
  LAST_WHO_CAN_ACT(
      "Plus personne ne pourrait agir sur ce livret : nommez d'abord quelqu'un d'autre, ou clôturez-le."),
  REQUEST_SETTLED("Cette demande a déjà sa réponse."),
  NOT_RECOMMENDED("Les règles ne recommandent pas cette étape aujourd'hui."),
  ALREADY_ANSWERED("Cette recommandation a déjà une réponse ; il faut d'abord la reprendre."),
  STEP_UNDER_WAY("L'étape qui en vient est commencée : changez l'étape elle-même."),
  ALREADY_MASKED("Ce texte est déjà retiré."),
  CONTENDED("Le livret est modifié par trop de personnes en même temps ; réessayez.");

  private final String sentence;

  Refusal(String sentence) {
    this.sentence = sentence;
  }

  /** French sentence for the person. */
  public String sentence() {
    return sentence;
  }
}
