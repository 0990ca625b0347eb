package fr.filrouge.notice;

/**
 * All that a mail can say. It names nobody, and nothing of what is in a booklet: whoever reads it
 * over somebody's shoulder, or in the mailbox of another, learns that there is something to see.
 */
public enum Message {
  TRANSFER_OFFERED(
      Kind.TRANSFER_OFFERED,
      "Un relais vous est proposé",
      "On vous propose de devenir le référent d’un parcours. Vous pouvez accepter ou refuser."),
  TRANSFER_ACCEPTED(
      Kind.HANDOVER,
      "Votre relais est accepté",
      "La personne à qui vous l’avez proposé a dit oui."),
  TRANSFER_DECLINED(
      Kind.HANDOVER, "Votre relais est refusé", "La personne à qui vous l’avez proposé a dit non."),
  TRANSFER_OVER(
      Kind.HANDOVER,
      "Un relais ne vous est plus proposé",
      "La proposition est retirée. Vous n’avez rien à faire."),
  NEW_REFERENT(
      Kind.HANDOVER, "Vous avez un nouveau référent", "Votre livret dit qui vous suit maintenant."),
  NAMED_REFERENT(
      Kind.INVITATION,
      "Vous êtes référent d’un parcours",
      "Ce parcours n’avait plus personne. Il vous est confié."),
  PERSON_INVITED(
      Kind.INVITATION,
      "Un livret vous attend",
      "On vous invite à rattacher un livret à votre compte. Vous pouvez accepter ou refuser."),
  MEMBER_ADDED(
      Kind.INVITATION, "Un livret vous est ouvert", "Vous faites maintenant partie de son équipe."),
  CONTRACT_TO_SIGN(
      Kind.CONTRACT,
      "Un contrat attend votre signature",
      "Lisez-le. Signez-le si vous êtes d’accord."),
  CONTRACT_STILL_TO_SIGN(
      Kind.CONTRACT,
      "Un contrat attend toujours votre signature",
      "Lisez-le. Signez-le, ou dites ce qui ne va pas."),
  APPOINTMENT_MADE(
      Kind.APPOINTMENT, "Un rendez-vous est fixé", "Ouvrez la page pour voir le jour et l’heure."),
  APPOINTMENT_MOVED(
      Kind.APPOINTMENT, "Un rendez-vous est déplacé", "Ouvrez la page pour voir le nouveau jour."),
  APPOINTMENT_CANCELLED(
      Kind.APPOINTMENT, "Un rendez-vous est annulé", "Ouvrez la page pour voir lequel."),
  APPOINTMENT_TOMORROW(
      Kind.APPOINTMENT, "Un rendez-vous est prévu demain", "Ouvrez la page pour voir l’heure."),
  EXIT_PROPOSED(
      Kind.EXIT,
      "On vous propose d’arrêter le suivi",
      "Vous pouvez dire oui ou non. Ne pas répondre ne veut pas dire oui."),
  EXIT_ANSWERED(
      Kind.EXIT, "Une réponse à une fin de suivi", "La personne a répondu à la proposition."),
  NEEDS_YOU(Kind.DROPOUT, "Un parcours a besoin de vous", "Ouvrez la page pour voir pourquoi."),
  NEW_RIGHTS(
      Kind.NEW_RIGHT,
      "De nouveaux droits sont ouverts",
      "Les règles ont changé. Regardez lesquels."),
  JOINING_ASKED(
      Kind.JOIN_REQUEST, "On demande à rejoindre un livret", "Vous pouvez dire oui ou non."),
  JOINING_ACCEPTED(
      Kind.JOIN_REQUEST, "Votre demande est acceptée", "Le livret vous est maintenant ouvert."),
  JOINING_REFUSED(
      Kind.JOIN_REQUEST,
      "Votre demande est refusée",
      "Vous avez demandé à rejoindre un livret. La réponse est non.");

  private final Kind kind;
  private final String title;
  private final String sentence;

  Message(Kind kind, String title, String sentence) {
    this.kind = kind;
    this.title = title;
    this.sentence = sentence;
  }

  public Kind kind() {
    return kind;
  }

  /** French, without a full stop. */
  public String title() {
    return title;
  }

  /** One or two French sentences. */
  public String sentence() {
    return sentence;
  }
}
