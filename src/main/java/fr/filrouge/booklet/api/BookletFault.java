package fr.filrouge.booklet.api;

import fr.filrouge.booklet.BookletView;
import fr.filrouge.booklet.Outcome;
import fr.filrouge.booklet.Refusal;
import fr.filrouge.booklet.Room;
import fr.filrouge.problem.Problems;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Why a request about a booklet is not answered as it hoped. Says nothing of what is in it. */
final class BookletFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient ProblemDetail problem;

  private BookletFault(HttpStatus status, String type, String title, String detail) {
    super(type);
    this.problem = Problems.of(status, type, title, detail);
  }

  ProblemDetail problem() {
    return problem;
  }

  /**
   * The booklet after a change, {@code null} when its author sees it no more.
   *
   * @throws BookletFault when nothing was changed
   */
  static @Nullable BookletView unlessChanged(Outcome outcome) {
    if (outcome instanceof Outcome.Changed changed) {
      return changed.after().orElse(null);
    }
    if (outcome instanceof Outcome.Forbidden) {
      throw forbidden();
    }
    if (outcome instanceof Outcome.Stale) {
      throw stale();
    }
    if (outcome instanceof Outcome.Full full) {
      throw full(full.section());
    }
    if (outcome instanceof Outcome.Refused refused) {
      throw refused(refused.why());
    }
    throw missing();
  }

  /** The same whether there is no such booklet, or none for this account. */
  static BookletFault missing() {
    return new BookletFault(
        HttpStatus.NOT_FOUND,
        "not-found",
        "Livret introuvable",
        "Il n'y a pas de livret à cette adresse, ou pas pour vous.");
  }

  static BookletFault forbidden() {
    return new BookletFault(
        HttpStatus.FORBIDDEN,
        "forbidden",
        "Action non permise",
        "Votre place dans ce livret ne permet pas cette action.");
  }

  static BookletFault mayNotOpen() {
    return new BookletFault(
        HttpStatus.FORBIDDEN,
        "forbidden",
        "Action non permise",
        "Seul un conseiller (CEP) ou un référent de parcours peut ouvrir un livret.");
  }

  static BookletFault stale() {
    return new BookletFault(
        HttpStatus.PRECONDITION_FAILED,
        "stale",
        "Le livret a changé",
        "Quelqu'un a changé cette partie depuis que vous l'avez lue. Relisez-la, puis recommencez.");
  }

  static BookletFault ifMatchRequired() {
    return new BookletFault(
        HttpStatus.PRECONDITION_REQUIRED,
        "if-match-required",
        "Version attendue",
        "Donnez dans If-Match l'ETag du livret que vous avez lu.");
  }

  static BookletFault ifMatchMalformed() {
    return new BookletFault(
        HttpStatus.BAD_REQUEST,
        "if-match-malformed",
        "Version mal écrite",
        "If-Match porte l'ETag du livret, tel qu'il a été donné, guillemets compris.");
  }

  static BookletFault refused(Refusal why) {
    return new BookletFault(
        why == Refusal.UNKNOWN_ITEM ? HttpStatus.NOT_FOUND : HttpStatus.CONFLICT,
        why.name().toLowerCase(Locale.ROOT).replace('_', '-'),
        "Impossible dans l'état du livret",
        why.sentence());
  }

  static BookletFault full(Room.Full full) {
    BookletFault fault =
        new BookletFault(
            HttpStatus.CONFLICT,
            "section-full",
            "Partie du livret pleine",
            "Cette partie du livret est pleine : "
                + full.items()
                + " éléments et "
                + full.kilobytes()
                + " Ko au plus. Rien d'autre n'en est empêché.");
    fault.problem.setProperty("section", full.section().name());
    fault.problem.setProperty("mostItems", full.items());
    fault.problem.setProperty("mostKilobytes", full.kilobytes());
    return fault;
  }

  /** Tells nothing of the booklet there is. */
  static BookletFault perhapsSamePerson() {
    return new BookletFault(
        HttpStatus.CONFLICT,
        "perhaps-same-person",
        "Peut-être la même personne",
        "Un livret est déjà ouvert pour une personne de mêmes noms et de même date de naissance."
            + " Demandez à le rejoindre (join-requests), ou ouvrez celui-ci quand même (openAnyway).");
  }

  static BookletFault nobodyAlike() {
    return new BookletFault(
        HttpStatus.NOT_FOUND,
        "not-found",
        "Aucun livret",
        "Aucun livret n'est ouvert pour une personne de mêmes noms et de même date de naissance.");
  }

  static BookletFault onlyFor(String who) {
    return new BookletFault(HttpStatus.FORBIDDEN, "forbidden", "Action non permise", who);
  }

  static BookletFault otherPayload() {
    return new BookletFault(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "idempotency-key-reused",
        "Clé déjà utilisée",
        "Cette Idempotency-Key a déjà servi pour un autre contenu.");
  }

  static BookletFault keyMalformed() {
    return new BookletFault(
        HttpStatus.BAD_REQUEST,
        "idempotency-key-malformed",
        "Clé mal écrite",
        "Idempotency-Key a de 1 à 200 caractères ASCII visibles.");
  }
}
