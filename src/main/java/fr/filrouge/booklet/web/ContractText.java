package fr.filrouge.booklet.web;

import fr.filrouge.pathway.FreeText;
import fr.filrouge.situation.InvalidInput;
import java.util.List;
import java.util.stream.Stream;

/**
 * The text of a contract in its three parts. It is kept and signed as one text, with a heading over
 * each; a text that was not written so stands whole in the first part.
 *
 * @param person what the person does
 * @param referent what the referent does
 * @param ending how to stop
 */
public record ContractText(String person, String referent, String ending) {

  public static final String PERSON = "Ce que je fais";
  public static final String REFERENT = "Ce que fait le référent";
  public static final String ENDING = "Comment arrêter";

  /** Nothing written yet. */
  public static final ContractText NONE = new ContractText("", "", "");

  /** One part, under its heading. */
  public record Part(String heading, String text) {}

  /** The parts of a text. */
  public static ContractText of(FreeText whole) {
    String text = whole.value();
    int referent = text.indexOf("\n" + REFERENT + "\n");
    int ending = text.indexOf("\n" + ENDING + "\n", Math.max(referent, 0));
    if (!text.startsWith(PERSON + "\n") || referent < 0 || ending < 0) {
      return new ContractText(text, "", "");
    }
    return new ContractText(
        text.substring(PERSON.length(), referent).strip(),
        text.substring(referent + REFERENT.length() + 1, ending).strip(),
        text.substring(ending + ENDING.length() + 1).strip());
  }

  /** Whether it was written in three parts. */
  public boolean isInParts() {
    return !referent.isEmpty() || !ending.isEmpty();
  }

  /** Those that say something, in order. */
  public List<Part> parts() {
    return Stream.of(
            new Part(PERSON, person), new Part(REFERENT, referent), new Part(ENDING, ending))
        .filter(part -> !part.text().isEmpty())
        .toList();
  }

  /**
   * The one text that is kept.
   *
   * @throws InvalidInput when a part is missing, or it is too long
   */
  FreeText whole() {
    Sent.together(
        () -> needed(person, "person"),
        () -> needed(referent, "referent"),
        () -> needed(ending, "ending"));
    return FreeText.document(
        PERSON
            + "\n\n"
            + person.strip()
            + "\n\n"
            + REFERENT
            + "\n\n"
            + referent.strip()
            + "\n\n"
            + ENDING
            + "\n\n"
            + ending.strip(),
        "/person");
  }

  private static void needed(String part, String name) {
    if (part.isBlank()) {
      throw new InvalidInput("/" + name, "Cette partie du contrat est à écrire.");
    }
  }
}
