package fr.filrouge.booklet.web;

import fr.filrouge.draft.DraftPlace;
import fr.filrouge.draft.Drafts;
import fr.filrouge.draft.Drafts.Draft;
import fr.filrouge.frame.DayInWords;
import fr.filrouge.frame.Form;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * The long texts that a professional has begun in a booklet and not sent. They are kept while they
 * are typed, or at the press of a button, and found again in their form by their author alone.
 */
@Component
class Begun {

  private final Drafts drafts;

  Begun(Drafts drafts) {
    this.drafts = drafts;
  }

  /**
   * A long text of a form.
   *
   * @param prefix of the ids of its form in the page
   * @param kind names it among the drafts of a booklet, in small letters
   */
  record LongText(String prefix, String name, String kind) {

    private String id() {
      return prefix + "-" + name;
    }

    private DraftPlace in(Opened opened) {
      return DraftPlace.of(kind, opened.id().value());
    }
  }

  /** Where a text is kept, and what is said of it under its field. */
  record Kept(String place, String said) {}

  /** The texts of a form in a booklet, with what their reader had begun. */
  Texts of(Opened opened, LongText... texts) {
    Map<LongText, Optional<Draft>> begun = new LinkedHashMap<>();
    for (LongText text : texts) {
      begun.put(text, drafts.find(opened.reader(), text.in(opened)));
    }
    return new Texts(opened, begun);
  }

  /** What somebody had begun in each text of a form. */
  record Texts(Opened opened, Map<LongText, Optional<Draft>> begun) {

    boolean isEmpty() {
      return begun.values().stream().allMatch(Optional::isEmpty);
    }

    /**
     * A form that nobody has sent yet, with what was begun in it; one that was refused as it is.
     */
    Form in(Form form) {
      if (form.isRefused()) {
        return form;
      }
      Map<String, String> typed = new TreeMap<>(form.typed());
      begun.forEach((text, draft) -> draft.ifPresent(d -> typed.put(text.name(), d.text())));
      return Form.with(typed);
    }

    /**
     * What is said under each field, by its id in the page. A draft that is older than what stands
     * in the booklet says so, as sending it would replace that.
     *
     * @param written since when that stands, if anything does
     */
    Map<String, Kept> under(Optional<Instant> written) {
      Map<String, Kept> under = new TreeMap<>();
      begun.forEach(
          (text, draft) ->
              under.put(
                  text.id(),
                  new Kept(
                      text.in(opened).value(),
                      draft.map(d -> said(d, written, opened)).orElse(""))));
      return under;
    }
  }

  private static String said(Draft draft, Optional<Instant> written, Opened opened) {
    String kept =
        "Votre brouillon, gardé "
            + DayInWords.of(draft.at(), opened.today()).words()
            + " à "
            + DayInWords.time(draft.at())
            + ".";
    return written.filter(draft.at()::isBefore).isEmpty()
        ? kept
        : kept + " Le texte a été changé depuis : relisez-le avant d’enregistrer.";
  }

  void keep(Opened opened, Sent sent, LongText... texts) {
    for (LongText text : texts) {
      drafts.keep(opened.reader(), text.in(opened), sent.text(text.name()), opened.at());
    }
  }

  void forget(Opened opened, LongText... texts) {
    for (LongText text : texts) {
      drafts.forget(opened.reader(), text.in(opened));
    }
  }

  /** Whether a form asks to be kept for later, not to be sent. */
  static boolean isForLater(Sent sent) {
    return sent.text("go").equals("draft");
  }
}
