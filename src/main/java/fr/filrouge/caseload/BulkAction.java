package fr.filrouge.caseload;

import fr.filrouge.access.Account;
import fr.filrouge.access.AccountId;
import fr.filrouge.access.Accounts;
import fr.filrouge.booklet.AmendStep;
import fr.filrouge.booklet.Change;
import fr.filrouge.booklet.Followed;
import fr.filrouge.booklet.Gist;
import fr.filrouge.booklet.OfferTransfer;
import fr.filrouge.booklet.WriteJournal;
import fr.filrouge.pathway.FreeText;
import fr.filrouge.pathway.ItemId;
import fr.filrouge.situation.InvalidInput;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be done to several booklets at once. */
enum BulkAction {
  JOURNAL("Écrire la même chose au journal", "Ce texte entre au journal de chaque livret."),
  POSTPONE(
      "Repousser la prochaine échéance", "La prochaine étape de chaque livret change de date."),
  TRANSFER(
      "Proposer le relais à un collègue",
      "Le collègue reçoit une proposition par livret. Il répond oui ou non, et chaque personne le voit.");

  private final String label;
  private final String effect;

  BulkAction(String label, String effect) {
    this.label = label;
    this.effect = effect;
  }

  public String label() {
    return label;
  }

  public String effect() {
    return effect;
  }

  /** Why it cannot be done to a booklet, as far as can be told beforehand. */
  Optional<String> exception(Followed followed) {
    if (followed.item().status() == fr.filrouge.booklet.Caseload.Status.CLOSED) {
      return Optional.of("parcours clos");
    }
    return this == POSTPONE && followed.gist().next() == null
        ? Optional.of("aucune échéance à repousser")
        : Optional.empty();
  }

  /**
   * What was typed for all of them at once.
   *
   * @throws InvalidInput when it cannot be
   */
  Wanted wanted(Map<String, String> typed, Account by, Accounts accounts, LocalDate today) {
    return switch (this) {
      case JOURNAL -> {
        FreeText text = FreeText.text(typed.getOrDefault("text", ""), "/text");
        yield (followed, key) ->
            new WriteJournal(ItemId.of(by.id(), key, "journal " + followed.item().id()), text);
      }
      case POSTPONE -> {
        LocalDate day = dayAhead(typed.getOrDefault("dueOn", ""), today);
        yield (followed, key) -> postponed(followed.gist().next(), day);
      }
      case TRANSFER -> {
        AccountId to =
            AccountId.parse(typed.getOrDefault("to", ""))
                .orElseThrow(() -> new InvalidInput("/to", "Un collègue est attendu."));
        yield (followed, key) ->
            new OfferTransfer(
                ItemId.of(by.id(), key, "relais " + followed.item().id()),
                to,
                null,
                accounts::find);
      }
    };
  }

  /** The change it makes to one booklet. */
  interface Wanted {
    /**
     * @param key of the form, so that sending it twice does it once
     */
    Change change(Followed followed, String key);
  }

  private static Change postponed(Gist.@Nullable Due next, LocalDate day) {
    if (next == null) {
      throw new InvalidInput("/dueOn", "Aucune échéance à repousser.");
    }
    return new AmendStep(next.id(), goal -> goal.due(day), (progress, on) -> progress, false);
  }

  private static LocalDate dayAhead(String text, LocalDate today) {
    try {
      LocalDate day = LocalDate.parse(text.strip());
      if (day.isBefore(today)) {
        throw new InvalidInput("/dueOn", "Cette date est passée.");
      }
      return day;
    } catch (DateTimeParseException e) {
      throw new InvalidInput("/dueOn", "Une date est attendue, par exemple 2026-12-31.");
    }
  }
}
