package fr.filrouge.booklet;

/** Why a change that somebody may make cannot be made now. */
public enum Refusal {
  UNKNOWN_ITEM("Cet élément n'existe pas dans le livret."),
  BOOKLET_CLOSED("Le livret est clos ; il faut d'abord le rouvrir."),
  BOOKLET_OPEN("Le livret est déjà ouvert."),
  BOOKLET_FULL("Le livret est plein : cet ajout ne peut pas y entrer."),
  NO_CONTRACT("Aucun contrat n'est écrit."),
  CONTRACT_ENDED("Ce contrat a pris fin ; un nouveau texte est à écrire."),
  CONTRACT_CHANGED("Le texte du contrat a changé depuis qu'il vous a été montré."),
  ALREADY_SIGNED("Vous avez déjà signé ce texte."),
  ALREADY_MEMBER("Ce compte est déjà membre du livret."),
  BENEFICIARY_ALREADY_NAMED("Le livret a déjà son bénéficiaire."),
  OFFER_SETTLED("Cette proposition n'est plus ouverte."),
  ALREADY_REFERENT("Ce compte est déjà le référent du parcours."),
  COVER_CANNOT_HAND_OVER(
      "Pendant un remplacement, seul le référent en titre peut passer le relais."),
  NO_REFERENT_TO_COVER("Le parcours n'a pas de référent à remplacer."),
  NO_COVER("Aucun remplacement n'est en cours."),
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
