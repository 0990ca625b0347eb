package fr.filrouge.policy.impact.api;

import fr.filrouge.policy.impact.PutBeside;
import fr.filrouge.policy.impact.Simulate;
import fr.filrouge.problem.Problems;
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
  ResponseEntity<ProblemDetail> answer(TooManyQuestions refusal) {
    return told(
        Problems.of(
            HttpStatus.TOO_MANY_REQUESTS,
            "too-many-impacts",
            "Trop de simulations",
            "Une même personne ne pose pas plus de "
                + Simulate.MOST_A_DAY
                + " questions par jour sur les personnes suivies, et n'attend pas plus de "
                + Simulate.MOST_AT_ONCE
                + " calculs à la fois."
                + " Une population fictive peut toujours être essayée ensuite."));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> answer(NothingScheduled refusal) {
    return told(
        Problems.of(
            HttpStatus.CONFLICT, "nothing-scheduled", "Impossible en l'état", PutBeside.NOTHING));
  }

  private static ResponseEntity<ProblemDetail> told(ProblemDetail problem) {
    return ResponseEntity.status(problem.getStatus())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
