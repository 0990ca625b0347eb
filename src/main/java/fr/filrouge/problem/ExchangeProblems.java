package fr.filrouge.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Answers requests to the API for which no handler was found, with what the address admits. Pages
 * are told the same faults by the page of errors.
 */
@RestControllerAdvice
class ExchangeProblems {

  @ExceptionHandler
  ResponseEntity<ProblemDetail> mediaType(
      HttpMediaTypeNotSupportedException fault, HttpServletRequest request)
      throws HttpMediaTypeNotSupportedException {
    if (isPage(request)) {
      throw fault;
    }
    return answer(
        fault.getHeaders(),
        Problems.of(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "unsupported-media-type",
            "Format non reconnu",
            "Ce qui a été envoyé n’est pas dans un format admis ici. Formats admis : "
                + list(fault.getSupportedMediaTypes())));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> notAcceptable(
      HttpMediaTypeNotAcceptableException fault, HttpServletRequest request)
      throws HttpMediaTypeNotAcceptableException {
    if (isPage(request)) {
      throw fault;
    }
    return answer(
        fault.getHeaders(),
        Problems.of(
            HttpStatus.NOT_ACCEPTABLE,
            "not-acceptable",
            "Format indisponible",
            "La réponse n’existe pas dans le format demandé. Formats possibles : "
                + list(
                    fault.getSupportedMediaTypes().stream()
                        .filter(type -> !type.equals(MediaType.APPLICATION_PROBLEM_JSON))
                        .toList())));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> method(
      HttpRequestMethodNotSupportedException fault, HttpServletRequest request)
      throws HttpRequestMethodNotSupportedException {
    if (isPage(request)) {
      throw fault;
    }
    String[] methods = fault.getSupportedMethods();
    return answer(
        fault.getHeaders(),
        Problems.of(
            HttpStatus.METHOD_NOT_ALLOWED,
            "method-not-allowed",
            "Action impossible",
            "Cette adresse n’accepte pas cette action. Méthodes admises : "
                + list(methods == null ? List.of() : Arrays.asList(methods))));
  }

  private static boolean isPage(HttpServletRequest request) {
    return !request.getRequestURI().startsWith(request.getContextPath() + "/api/");
  }

  private static String list(Collection<?> admitted) {
    return admitted.stream()
        .map(Object::toString)
        .distinct()
        .sorted()
        .collect(Collectors.joining(", ", "", "."));
  }

  private static ResponseEntity<ProblemDetail> answer(HttpHeaders headers, ProblemDetail problem) {
    return ResponseEntity.status(problem.getStatus())
        .headers(headers)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
