package fr.filrouge.problem;

import fr.filrouge.situation.InvalidInput;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;

/** Answers faults of what programs send with the place and what was expected. */
@RestControllerAdvice(annotations = RestController.class)
class ApiProblems {

  @ExceptionHandler
  ResponseEntity<ProblemDetail> invalid(InvalidInput input) {
    return answer(Problems.invalidInput(input));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException fault) {
    for (Throwable t = fault; t != null; t = t.getCause()) {
      if (t instanceof BodyTooLarge) {
        return answer(BodyTooLarge.problem());
      }
      if (t instanceof JacksonException json) {
        return invalid(Problems.unreadable(json));
      }
    }
    return invalid(new InvalidInput("", "Un corps JSON est attendu."));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> notValid(MethodArgumentNotValidException fault) {
    return invalid(
        new InvalidInput(
            fault.getBindingResult().getFieldErrors().stream()
                .map(
                    error ->
                        new InvalidInput.Problem(
                            "/" + error.getField().replace('.', '/'),
                            "Valeur attendue : " + error.getDefaultMessage() + "."))
                .toList()));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> notValid(HandlerMethodValidationException fault) {
    return invalid(
        new InvalidInput(
            fault.getParameterValidationResults().stream()
                .map(
                    result ->
                        new InvalidInput.Problem(
                            "?" + result.getMethodParameter().getParameterName(),
                            "Valeur attendue : "
                                + result.getResolvableErrors().get(0).getDefaultMessage()
                                + "."))
                .toList()));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> mismatch(MethodArgumentTypeMismatchException fault) {
    return invalid(
        new InvalidInput("?" + fault.getName(), "Cette valeur n'est pas du type attendu."));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> missing(MissingServletRequestParameterException fault) {
    return invalid(
        new InvalidInput("?" + fault.getParameterName(), "Ce paramètre est obligatoire."));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> mediaType(HttpMediaTypeNotSupportedException fault) {
    return answer(
        Problems.of(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "unsupported-media-type",
            "Format non reconnu",
            "Formats admis : " + MediaType.toString(fault.getSupportedMediaTypes()) + "."));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> notAcceptable(HttpMediaTypeNotAcceptableException fault) {
    return answer(
        Problems.of(
            HttpStatus.NOT_ACCEPTABLE,
            "not-acceptable",
            "Format indisponible",
            "Formats possibles : " + MediaType.toString(fault.getSupportedMediaTypes()) + "."));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> method(HttpRequestMethodNotSupportedException fault) {
    return answer(
        Problems.of(
            HttpStatus.METHOD_NOT_ALLOWED,
            "method-not-allowed",
            "Action impossible",
            "Méthodes admises : " + fault.getSupportedHttpMethods() + "."));
  }

  private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
    return ResponseEntity.status(problem.getStatus())
        .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE)
        .body(problem);
  }
}
