package fr.filrouge.policy.api;

import fr.filrouge.policy.PolicyRefusal;
import fr.filrouge.problem.Problems;
import fr.filrouge.rules.Fault;
import fr.filrouge.situation.InvalidInput;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells why something asked of the workbench was not done. */
@RestControllerAdvice(annotations = RestController.class)
class PolicyFaults {

  @ExceptionHandler
  ResponseEntity<ProblemDetail> answer(PolicyRefusal refusal) {
    ProblemDetail problem = problem(refusal);
    refusal.details().forEach(problem::setProperty);
    return ResponseEntity.status(problem.getStatus())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  private static ProblemDetail problem(PolicyRefusal refusal) {
    return switch (refusal.kind()) {
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
                      .map(fault -> new InvalidInput.Problem(pointer(fault), fault.message()))
                      .toList()));
    };
  }

  private static String pointer(Fault fault) {
    return fault.column().isEmpty() ? "" : "/" + fault.column();
  }

  static InvalidInput at(String pointer, String detail) {
    return new InvalidInput(List.of(new InvalidInput.Problem(pointer, detail)));
  }
}
