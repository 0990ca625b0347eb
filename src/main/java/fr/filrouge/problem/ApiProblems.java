package fr.filrouge.problem;

import fr.filrouge.situation.InvalidInput;
import fr.filrouge.situation.SituationJson;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
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
    BodyTooLarge tooLarge = cause(fault, BodyTooLarge.class);
    if (tooLarge != null) {
      return answer(BodyTooLarge.problem());
    }
    JacksonException json = cause(fault, JacksonException.class);
    return invalid(
        json == null
            ? new InvalidInput("", "Un corps JSON est attendu.")
            : Problems.unreadable(json));
  }

  private static <T> @Nullable T cause(Throwable fault, Class<T> type) {
    for (Throwable t = fault; t != null; t = t.getCause()) {
      if (type.isInstance(t)) {
        return type.cast(t);
      }
    }
    return null;
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
  ResponseEntity<ProblemDetail> notValid(ConstraintViolationException fault) {
    return invalid(
        new InvalidInput(
            fault.getConstraintViolations().stream()
                .map(
                    violation ->
                        new InvalidInput.Problem(
                            "?" + parameter(violation.getPropertyPath()),
                            "Ce paramètre " + violation.getMessage() + "."))
                .toList()));
  }

  private static @Nullable String parameter(Path path) {
    String name = null;
    for (Path.Node node : path) {
      name = node.getName();
    }
    return name;
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> mismatch(MethodArgumentTypeMismatchException fault) {
    return invalid(new InvalidInput("?" + fault.getName(), expected(fault.getRequiredType())));
  }

  private static String expected(@Nullable Class<?> type) {
    if (type == LocalDate.class) {
      return SituationJson.DATE_EXPECTED;
    }
    if (type == Boolean.class || type == boolean.class) {
      return "true ou false est attendu.";
    }
    if (type != null
        && Number.class.isAssignableFrom(ClassUtils.resolvePrimitiveIfNecessary(type))) {
      return "Un nombre entier est attendu.";
    }
    if (type != null && type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .map(Object::toString)
          .collect(Collectors.joining(", ", "Codes admis : ", "."));
    }
    return "Cette valeur n'est pas du type attendu.";
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> missing(MissingServletRequestParameterException fault) {
    return invalid(
        new InvalidInput("?" + fault.getParameterName(), "Ce paramètre est obligatoire."));
  }

  static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
    return ResponseEntity.status(problem.getStatus())
        .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE)
        .body(problem);
  }
}
