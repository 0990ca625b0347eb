package fr.filrouge.notice;

import fr.filrouge.access.Account;
import fr.filrouge.access.Role;
import java.util.Arrays;
import java.util.List;

/** What somebody can be told of, as far as they choose how; each belongs to some roles alone. */
public enum Kind {
  TRANSFER_OFFERED(
      "Un relais vous est proposé",
      "Sans votre réponse, personne ne prend le relais.",
      Pace.AT_ONCE,
      false,
      Role.REFERENT),
  INVITATION(
      "Une invitation dans un livret",
      "Sans elle, vous ne sauriez pas qu’un livret vous attend.",
      Pace.AT_ONCE,
      false,
      Role.BENEFICIARY,
      Role.REFERENT,
      Role.CEP,
      Role.DISABILITY_REFERENT,
      Role.PRISON_LIAISON),
  HANDOVER(
      "La suite d’un relais",
      "Réponse à un relais, nouveau référent.",
      Pace.AT_ONCE,
      true,
      Role.BENEFICIARY,
      Role.REFERENT,
      Role.CEP),
  CONTRACT(
      "Un contrat à signer",
      "Et un rappel, une seule fois, s’il n’est pas signé.",
      Pace.AT_ONCE,
      true,
      Role.BENEFICIARY,
      Role.REFERENT),
  APPOINTMENT(
      "Un rendez-vous",
      "Fixé, déplacé, annulé, et un rappel la veille.",
      Pace.AT_ONCE,
      true,
      Role.BENEFICIARY,
      Role.REFERENT,
      Role.CEP,
      Role.DISABILITY_REFERENT,
      Role.PRISON_LIAISON),
  EXIT(
      "La fin d’un suivi",
      "Proposée à la personne, et sa réponse.",
      Pace.AT_ONCE,
      true,
      Role.BENEFICIARY,
      Role.REFERENT,
      Role.CEP),
  DROPOUT(
      "Un parcours qui a besoin de vous",
      "Une étape en retard, un rendez-vous manqué, ou plus de nouvelles.",
      Pace.MORNING,
      true,
      Role.REFERENT),
  NEW_RIGHT(
      "De nouveaux droits",
      "Quand les règles changent et ouvrent quelque chose.",
      Pace.MORNING,
      true,
      Role.BENEFICIARY,
      Role.REFERENT,
      Role.CEP),
  JOIN_REQUEST(
      "Une demande de rejoindre un livret",
      "La demande, et sa réponse.",
      Pace.AT_ONCE,
      true,
      Role.REFERENT,
      Role.CEP);

  private final String label;
  private final String more;
  private final Pace unlessChosen;
  private final boolean stoppable;
  private final List<Role> roles;

  Kind(String label, String more, Pace unlessChosen, boolean stoppable, Role... roles) {
    this.label = label;
    this.more = more;
    this.unlessChosen = unlessChosen;
    this.stoppable = stoppable;
    this.roles = List.of(roles);
  }

  /** French name. */
  public String label() {
    return label;
  }

  /** A sentence on what it holds, or on why it cannot be stopped. */
  public String more() {
    return more;
  }

  Pace unlessChosen() {
    return unlessChosen;
  }

  /** Whether somebody may wish never to be told of it. */
  public boolean stoppable() {
    return stoppable;
  }

  public List<Pace> paces() {
    return Arrays.stream(Pace.values()).filter(pace -> stoppable || pace != Pace.NONE).toList();
  }

  public static List<Kind> of(Account account) {
    return Arrays.stream(values()).filter(k -> k.roles.stream().anyMatch(account::has)).toList();
  }
}
