package fr.filrouge.policy.api;

import fr.filrouge.problem.IfMatch;
import fr.filrouge.problem.Problems;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The version of a row that a program says it has read. */
record RowTag(IfMatch seen) {

  /** Why a row is not removed: the version that was read is not told, or not the one there is. */
  private static final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient ProblemDetail problem;

    Fault(HttpStatus status, String type, String title, String detail) {
      super(type, null, false, false);
      this.problem = Problems.of(status, type, title, detail);
    }
  }

  static RowTag of(@Nullable String field) {
    if (field == null) {
      throw new Fault(
          HttpStatus.PRECONDITION_REQUIRED,
          "if-match-required",
          "Version attendue",
          "Donnez dans If-Match le hash de la ligne que vous avez lue, entre guillemets.");
    }
    return new RowTag(
        IfMatch.parse(field)
            .orElseThrow(
                () ->
                    new Fault(
                        HttpStatus.BAD_REQUEST,
                        "if-match-malformed",
                        "Version mal écrite",
                        "If-Match porte le hash de la ligne, entre guillemets.")));
  }

  /** Whether a row still says what was read; never false, for it is told at once. */
  boolean matches(Map<String, String> cells) {
    if (!seen.matches(SheetBody.hash(cells))) {
      throw new Fault(
          HttpStatus.PRECONDITION_FAILED,
          "stale",
          "La ligne a changé",
          "Quelqu'un a changé cette ligne depuis que vous l'avez lue. Relisez-la.");
    }
    return true;
  }

  @RestControllerAdvice(basePackageClasses = RowTag.class)
  static class Told {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> answer(Fault fault) {
      return ResponseEntity.status(fault.problem.getStatus())
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .body(fault.problem);
    }
  }
}
