package fr.filrouge.booklet.web;

import fr.filrouge.draft.DraftPlace;
import fr.filrouge.draft.Drafts;
import fr.filrouge.frame.DayInWords;
import fr.filrouge.frame.Form;
import java.time.Instant;
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

  /**
   * What is said under each field, by its id in the page. A draft that is older than what stands in
   * the booklet says so, as sending it would replace that.
   */
  Map<String, Kept> under(Opened opened, Map<LongText, Optional<Instant>> texts) {
    Map<String, Kept> under = new TreeMap<>();
    texts.forEach(
        (text, written) ->
            under.put(
                text.id(),
                new Kept(
                    text.in(opened).value(),
                    drafts
                        .find(opened.reader(), text.in(opened))
                        .map(draft -> said(draft, written, opened))
                        .orElse(""))));
    return under;
  }

  private static String said(Drafts.Draft draft, Optional<Instant> written, Opened opened) {
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

  /** A form that nobody has sent yet, with what was begun in it; one that was refused as it is. */
  Form in(Opened opened, Form form, LongText... texts) {
    if (form.isRefused()) {
      return form;
    }
    Map<String, String> typed = new TreeMap<>(form.typed());
    for (LongText text : texts) {
      drafts
          .find(opened.reader(), text.in(opened))
          .ifPresent(draft -> typed.put(text.name(), draft.text()));
    }
    return Form.with(typed);
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
