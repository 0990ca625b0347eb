package fr.filrouge.access;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fictitious people of the try-out, one or two a role. Their login is also their id. */
public enum DemoAccount {
  BENEFICIAIRE(
      "Béatrice Fictive",
      Role.BENEFICIARY,
      null,
      "Voit tout son livret et qui l’a consulté, signe son contrat, décide qui voit ce qui est réservé."),
  BENEFICIAIRE2(
      "Basile Fictif",
      Role.BENEFICIARY,
      null,
      "N’a pas encore de livret : peut être invité dans un livret qu’on ouvre."),
  REFERENT(
      "René Fictif",
      Role.REFERENT,
      DemoStructure.ORGANISME,
      "Mène le parcours de Béatrice : étapes, contrat, membres du livret."),
  REFERENT2(
      "Romane Fictive",
      Role.REFERENT,
      DemoStructure.AUTRE_ORGANISME,
      "Travaille dans un autre organisme : ne voit pas le livret de Béatrice."),
  CEP(
      "Cédric Fictif",
      Role.CEP,
      DemoStructure.MISSION_LOCALE,
      "Conseille Béatrice : met à jour le livret, prescrit."),
  CEP2(
      "Clara Fictive",
      Role.CEP,
      DemoStructure.AUTRE_MISSION_LOCALE,
      "Travaille dans une autre structure : ne voit pas le livret de Béatrice."),
  HANDICAP(
      "Hélène Fictive",
      Role.DISABILITY_REFERENT,
      DemoStructure.RESSOURCE_HANDICAP,
      "Suit la partie handicap du livret, tant que Béatrice y consent."),
  PRISON(
      "Paul Fictif",
      Role.PRISON_LIAISON,
      DemoStructure.SPIP,
      "Suit la partie détention du livret, tant que Béatrice y consent."),
  EDITEUR(
      "Édith Fictive",
      Role.POLICY_EDITOR,
      DemoStructure.REGION,
      "Rédige les règles ; ne voit aucun livret."),
  APPROBATEUR(
      "Armand Fictif",
      Role.POLICY_APPROVER,
      DemoStructure.REGION,
      "Approuve les règles rédigées par quelqu’un d’autre ; ne voit aucun livret."),
  ADMIN(
      "Adèle Fictive",
      Role.ADMIN,
      DemoStructure.REGION,
      "Gère les structures, et les comptes de celles qui n’ont pas d’administrateur ; ne voit aucun livret.");

  /** The password of all of them, shown on the sign-in page. */
  public static final String PASSWORD = "demo";

  private final String displayName;
  private final Role role;
  private final @Nullable DemoStructure structure;
  private final String may;

  DemoAccount(String displayName, Role role, @Nullable DemoStructure structure, String may) {
    this.displayName = displayName;
    this.role = role;
    this.structure = structure;
    this.may = may;
  }

  public String login() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String displayName() {
    return displayName;
  }

  public Role role() {
    return role;
  }

  /** What this person may do, in French. */
  public String may() {
    return may;
  }

  public AccountId id() {
    return new AccountId(login());
  }

  @Nullable Structure structure() {
    return structure == null ? null : structure.structure();
  }

  /** The account, as it is at first start. */
  public Account account() {
    return new Account(
        id(),
        login(),
        displayName,
        Set.of(role),
        structure == null ? null : structure.structure().id());
  }
}
