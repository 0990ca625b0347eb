package fr.filrouge.eligibility.web;

import fr.filrouge.eligibility.web.Words.Word;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question as the page shows it, or a list of yes-or-no questions.
 *
 * @param id start of the identifiers of its parts in the page
 * @param codes the fields that it asks about
 * @param list code of the subject whose questions it asks as a list of boxes
 * @param help what helps to answer
 * @param fault what to do about an answer that cannot be read
 * @param several whether several choices may be ticked
 * @param side whether the choices are short enough to stand side by side
 * @param parts what can be typed, before the choices
 * @param words what the words of the question mean
 * @param followers what is asked of who answers "yes"
 */
public record QuestionView(
    String id,
    List<String> codes,
    @Nullable String list,
    String text,
    @Nullable String help,
    @Nullable String fault,
    boolean several,
    boolean side,
    List<TextPart> parts,
    @Nullable CommuneSearch search,
    List<Choice> choices,
    List<Word> words,
    List<QuestionView> followers) {

  /** One choice; {@code apart} for "je ne sais pas" and its like. */
  record Choice(
      String id,
      String name,
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

  /** The search of a commune: what was typed, and what the choices hold of what it finds. */
  record CommuneSearch(String name, String typed, Found found) {}

  /** What a search found. */
  enum Found {
    NOT_SEARCHED,
    NOTHING,
    SOME,
    TOO_MANY
  }

  /** Where a message about this question leads. */
  public String target() {
    if (search != null) {
      return id + "-typed";
    }
    return parts.isEmpty() ? choices.get(0).id() : parts.get(0).id();
  }
}
