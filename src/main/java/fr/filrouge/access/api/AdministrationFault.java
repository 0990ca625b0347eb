package fr.filrouge.access.api;

import fr.filrouge.access.AccountId;
import fr.filrouge.access.Administered;
import fr.filrouge.access.Administered.Done;
import fr.filrouge.access.Administered.Refusal;
import fr.filrouge.access.Administered.Refused;
import fr.filrouge.access.StructureId;
import fr.filrouge.problem.IfMatch;
import fr.filrouge.problem.Problems;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Why a request of an administrator is not answered as they hoped. */
final class AdministrationFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient ProblemDetail problem;

  private AdministrationFault(HttpStatus status, String type, String title, String detail) {
    super(type);
    this.problem = Problems.of(status, type, title, detail);
  }

  /** What was done, or the problem that tells why it was not. */
  static <T> T done(Administered<T> outcome) {
    if (outcome instanceof Done<T> done) {
      return done.what();
    }
    throw refused(((Refused<T>) outcome).why());
  }

  private static AdministrationFault refused(Refusal why) {
    return switch (why) {
      case NOT_AN_ADMINISTRATOR, NOT_OF_THE_REGION, ADMINISTERED_BY_OTHERS ->
          new AdministrationFault(
              HttpStatus.FORBIDDEN, "forbidden", "Action non permise", why.sentence());
      case MISSING ->
          new AdministrationFault(
              HttpStatus.NOT_FOUND, "not-found", "Rien à cette adresse", why.sentence());
      case STALE ->
          new AdministrationFault(
              HttpStatus.PRECONDITION_FAILED, "stale", "Version périmée", why.sentence());
      case ID_TAKEN, LOGIN_TAKEN, LAST_ADMINISTRATOR, TOO_MANY_CHANGES ->
          new AdministrationFault(
              HttpStatus.CONFLICT,
              why.name().toLowerCase(Locale.ROOT).replace('_', '-'),
              "Impossible dans l'état des comptes",
              why.sentence());
    };
  }

  /** The versions somebody has seen. */
  static IfMatch seen(@Nullable String ifMatch) {
    if (ifMatch == null) {
      throw ifMatchRequired();
    }
    return IfMatch.parse(ifMatch).orElseThrow(AdministrationFault::ifMatchMalformed);
  }

  /** The id in an address; one that nothing can have finds nothing. */
  static AccountId accountId(String path) {
    return AccountId.parse(path).orElseThrow(() -> refused(Refusal.MISSING));
  }

  static StructureId structureId(String path) {
    return new StructureId(accountId(path).value());
  }

  private static AdministrationFault ifMatchRequired() {
    return new AdministrationFault(
        HttpStatus.PRECONDITION_REQUIRED,
        "if-match-required",
        "Version attendue",
        "Donnez dans If-Match l'ETag de ce que vous avez lu.");
  }

  private static AdministrationFault ifMatchMalformed() {
    return new AdministrationFault(
        HttpStatus.BAD_REQUEST,
        "if-match-malformed",
        "Version mal écrite",
        "If-Match porte un ETag tel qu'il a été donné, guillemets compris, plusieurs séparés par"
            + " des virgules, ou *.");
  }

  /** Answers them. */
  @RestControllerAdvice
  static class Told {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> answer(AdministrationFault fault) {
      return ResponseEntity.status(fault.problem.getStatus())
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .body(fault.problem);
    }
  }
}
