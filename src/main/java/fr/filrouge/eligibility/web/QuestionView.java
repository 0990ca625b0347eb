package fr.filrouge.eligibility.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question as the page shows it.
 *
 * @param id start of the identifiers of its parts in the page
 * @param parts what can be typed, before the choices
 * @param fault what to do about an answer that cannot be read
 * @param several whether several choices may be ticked
 */
record QuestionView(
    String id,
    String code,
    String text,
    @Nullable String help,
    @Nullable String fault,
    boolean several,
    boolean side,
    List<TextPart> parts,
    @Nullable CommuneSearch search,
    List<Choice> choices) {

  /** One choice; {@code apart} for "je ne sais pas" and its like. */
  record Choice(
      String id,
      String value,
      String label,
      @Nullable String more,
      boolean checked,
      boolean apart) {}

  /** Something to type. */
  record TextPart(
      String id,
      String name,
      String label,
      String value,
      String kind,
      @Nullable String autocomplete) {}

  /** The search of a commune: what was typed, and whether the choices hold all that it finds. */
  record CommuneSearch(String typed, boolean found, boolean tooMany) {}

  /** Where a message about this question leads. */
  public String target() {
    if (search != null) {
      return id + "-typed";
    }
    return parts.isEmpty() ? choices.get(0).id() : parts.get(0).id();
  }
}
