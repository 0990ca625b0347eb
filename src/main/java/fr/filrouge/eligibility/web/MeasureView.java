package fr.filrouge.eligibility.web;

import fr.filrouge.eligibility.web.Words.Word;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer for one measure, in the words of a page; the fragments of {@code result.html} show it.
 *
 * @param outcome whether it is open: code of a decision's outcome
 * @param gives what it gives; empty when the text does not say
 * @param until until when, from when or why not now
 * @param because the person's case among those for which it is open
 * @param missing the questions whose answers would settle it
 * @param missingFields codes of the fields they ask for, in the same order
 * @param needed what would be needed for it to open
 */
public record MeasureView(
    String code,
    String outcome,
    String label,
    String description,
    List<Said> gives,
    String whom,
    @Nullable String until,
    @Nullable String because,
    List<String> missing,
    List<String> missingFields,
    List<String> needed,
    String provider,
    @Nullable String note,
    List<RouteView> routes,
    List<Word> words) {

  private static final int NAMED = 3;

  /** Something said; {@code interpretation} is set when it is our reading of the text. */
  public record Said(String text, @Nullable String interpretation) {}

  /** One way in. */
  public record RouteView(
      String label,
      String state,
      String source,
      @Nullable String interpretation,
      List<CriterionView> criteria) {}

  /** One criterion; {@code known} says what is known of it. */
  public record CriterionView(
      String expected, String state, String known, @Nullable String interpretation) {}

  /** The missing answers to name at once; the others are counted. */
  public List<String> missingNamed() {
    return missing.subList(0, Math.min(NAMED, missing.size()));
  }

  public int missingMore() {
    return missing.size() - missingNamed().size();
  }

  public boolean isOpen() {
    return outcome.equals("ELIGIBLE");
  }
}
