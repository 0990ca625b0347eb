package fr.filrouge.policy.impact.api;

import fr.filrouge.policy.PolicyRefusal;
import fr.filrouge.policy.impact.Simulate;
import fr.filrouge.problem.Problems;
import fr.filrouge.situation.InvalidInput;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells why no impact is worked out. */
@RestControllerAdvice(basePackageClasses = ImpactFaults.class)
class ImpactFaults {

  @ExceptionHandler
  ResponseEntity<ProblemDetail> answer(PolicyRefusal refusal) {
    return answer(
        switch (refusal.kind()) {
          case MISSING ->
              Problems.of(HttpStatus.NOT_FOUND, refusal.type(), "Introuvable", refusal.sentence());
          case FORBIDDEN ->
              Problems.of(
                  HttpStatus.FORBIDDEN, refusal.type(), "Action non permise", refusal.sentence());
          case CONFLICT ->
              Problems.of(
                  HttpStatus.CONFLICT, refusal.type(), "Impossible en l'état", refusal.sentence());
          case UNREADABLE ->
              Problems.invalidInput(
                  new InvalidInput(
                      refusal.faults().stream()
                          .map(f -> new InvalidInput.Problem("/" + f.column(), f.message()))
                          .toList()));
        });
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> answer(TooManyQuestions refusal) {
    return answer(
        Problems.of(
            HttpStatus.TOO_MANY_REQUESTS,
            "too-many-impacts",
            "Trop de simulations aujourd'hui",
            "Une même personne ne pose pas plus de "
                + Simulate.MOST_A_DAY
                + " questions par jour sur les personnes suivies."
                + " Une population fictive peut toujours être essayée."));
  }

  private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
    return ResponseEntity.status(problem.getStatus())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
