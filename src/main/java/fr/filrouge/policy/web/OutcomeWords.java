package fr.filrouge.policy.web;

/** What officers are told an answer is. */
final class OutcomeWords {

  private OutcomeWords() {}

  /** Of a measure or of a criterion, by its code. */
  static String of(String outcome) {
    return switch (outcome) {
      case "ELIGIBLE" -> "ouvert";
      case "NOT_ELIGIBLE" -> "fermé";
      case "UNDETERMINED" -> "à préciser";
      case "NOT_AVAILABLE" -> "n’existe pas ce jour-là";
      case "MET" -> "rempli";
      case "UNMET" -> "non rempli";
      default -> "on ne sait pas";
    };
  }
}
