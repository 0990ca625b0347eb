package fr.filrouge.policy;

/** What officers are told an answer is. */
public final class OutcomeWords {

  private OutcomeWords() {}

  /** Of a measure, of a way or of a criterion, by its code. */
  public static String of(String outcome) {
    return switch (outcome) {
      case "ELIGIBLE" -> "ouvert";
      case "NOT_ELIGIBLE" -> "fermé";
      case "UNDETERMINED" -> "à préciser";
      case "NOT_AVAILABLE" -> "n’existe pas ce jour-là";
      case "MET" -> "rempli";
      case "UNMET" -> "non rempli";
      case "NOT_IN_FORCE" -> "pas en vigueur";
      default -> "on ne sait pas";
    };
  }
}
