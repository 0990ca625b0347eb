package fr.filrouge.booklet.web;

import fr.filrouge.booklet.Section;
import fr.filrouge.booklet.web.Labels.Option;
import fr.filrouge.situation.InvalidInput;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The measures of the catalogue that a form may name. */
final class Measures {

  private Measures() {}

  /** Those that the reader may write of. */
  static List<Option> options(Opened opened) {
    var book = opened.rules().book();
    return Labels.orNone(
        "Aucun en particulier",
        book.measures().stream()
            .filter(
                measure ->
                    book.restrictionOf(measure.code())
                        .map(r -> opened.rights().writes(Section.of(r)))
                        .orElse(true))
            .map(measure -> new Option(measure.code(), measure.label()))
            .toList());
  }

  /**
   * The measure that was chosen, or none.
   *
   * @throws InvalidInput when it is not in the catalogue
   */
  static @Nullable String chosen(Opened opened, Sent sent) {
    String code = sent.given("measure");
    if (code != null && opened.rules().book().find(code).isEmpty()) {
      throw new InvalidInput("/measure", "Choisissez dans la liste.");
    }
    return code;
  }
}
