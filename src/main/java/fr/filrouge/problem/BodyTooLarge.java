package fr.filrouge.problem;

import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** The body of a request goes on beyond what is admitted. */
final class BodyTooLarge extends IOException {

  private static final long serialVersionUID = 1L;

  static ProblemDetail problem() {
    return Problems.of(
        HttpStatus.CONTENT_TOO_LARGE,
        "content-too-large",
        "Demande trop grande",
        "Le corps d'une demande a au plus " + BodyLimit.MOST_BYTES / 1024 + " kio.");
  }
}
