package fr.filrouge.access;

/** What comes of an act of administration: what it gave, or why it is refused. */
public sealed interface Administered<T> {

  /** It is done. */
  record Done<T>(T what) implements Administered<T> {}

  /** Nothing was done. */
  record Refused<T>(Refusal why) implements Administered<T> {}

  /** Why nothing was done. */
  enum Refusal {
    NOT_AN_ADMINISTRATOR("Seul un administrateur rattaché à une structure peut le faire."),
    NOT_OF_THE_REGION("Seul un administrateur de la Région peut le faire."),
    ADMINISTERED_BY_OTHERS("Cette structure a ses administrateurs : eux seuls peuvent le faire."),
    MISSING("Il n’y a rien à cette adresse, ou rien que vous administriez."),
    STALE("Quelqu’un l’a changé depuis que vous l’avez lu. Relisez-le, puis recommencez."),
    ID_TAKEN("Cet identifiant est déjà pris."),
    LOGIN_TAKEN("Ce login est celui d’un autre compte, ouvert ou fermé."),
    LAST_ADMINISTRATOR(
        "La structure n’aurait plus d’administrateur. Donnez d’abord ce rôle à quelqu’un d’autre."),
    TOO_MANY_CHANGES(
        "Les rôles de ce compte ont trop souvent changé pour en recevoir d’autres. Il peut encore"
            + " en perdre, et être fermé ; ouvrez-en un nouveau.");

    private final String sentence;

    Refusal(String sentence) {
      this.sentence = sentence;
    }

    /** In French, for whoever asked. */
    public String sentence() {
      return sentence;
    }
  }
}
