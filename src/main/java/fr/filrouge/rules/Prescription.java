package fr.filrouge.rules;

/**
 * The one step that no row of the sheet can say: any measure that is open, not entered, and that no
 * other step leads to (domain §5).
 */
final class Prescription {

  /** Code of the step. */
  static final String CODE = "PRESCRIBE";

  private static final int RANK = 140;
  private static final NextStep STEP =
      new NextStep(
          RANK,
          CODE,
          NextStep.Actor.CEP.name(),
          "Ce dispositif est ouvert : le conseiller prescrit, l'organisme de formation positionne.",
          null,
          null);

  private Prescription() {}

  static NextStep of(String measure) {
    return STEP.towards(measure);
  }
}
