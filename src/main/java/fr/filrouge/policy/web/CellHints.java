package fr.filrouge.policy.web;

import fr.filrouge.rules.RuleBook;
import fr.filrouge.situation.Field;
import java.util.stream.Collectors;

/** How a cell is written, in a sentence for somebody who has never programmed. */
final class CellHints {

  private static final String BLANK = " Vide : peu importe.";

  private CellHints() {}

  /** For a cell about a fact. */
  static String of(Field fact, RuleBook book) {
    return switch (fact.type()) {
          case BOOLEAN -> "oui, non, connu ou inconnu.";
          case CODE, CODES ->
              "Un ou plusieurs codes avec des virgules ; « sauf » les retire : sauf "
                  + fact.codes().stream()
                      .limit(2)
                      .map(Field.Code::code)
                      .collect(Collectors.joining(", "))
                  + ".";
          case NUMBER, LEVEL -> "Un nombre, ≥ 16, < 26, ou 16..25." + parameters(book);
          case DATE ->
              "Une date, une période, ou une durée écoulée : 2019-01-01, < 9 mois, > 2 ans."
                  + parameters(book);
          case COMMUNE -> "Un code de commune (14118), ou un début suivi d’une étoile (14*).";
          case OCCUPATION -> "Un code ROME (K1302), ou un début suivi d’une étoile (F*).";
          case FORMACODE -> "Un Formacode (15093), ou un début suivi d’une étoile (428*).";
          case MEASURES -> "Un ou plusieurs codes de dispositifs, avec des virgules.";
        }
        + BLANK;
  }

  private static String parameters(RuleBook book) {
    String names =
        book.parameters().names().stream()
            .map(name -> "@" + name)
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "" : " Ou un paramètre : " + names + ".";
  }

  /** For a cell that is about no fact. */
  static String ofText(String heading, RuleBook book) {
    return switch (heading) {
      case "dispositif" -> "Le code d’un ou plusieurs dispositifs, avec des virgules.";
      case "voie" -> "Le nom court de la voie : minuscules sans accent, et des tirets.";
      case "intitulé" -> "Le nom de la voie, que les personnes lisent.";
      case "du" -> "Premier jour (AAAA-MM-JJ). Vide : depuis toujours.";
      case "au" -> "Dernier jour (AAAA-MM-JJ). Vide : sans fin.";
      case "source" -> "Le passage du texte d’où vient cette ligne.";
      case "interprétation" -> "Ce que nous lisons dans le texte et qu’il ne dit pas. Vide : rien.";
      case "accès prioritaire" -> "oui, ou vide.";
      case "variante" -> "Un mot parmi " + String.join(", ", book.variants()) + ", ou vide.";
      default -> "";
    };
  }
}
