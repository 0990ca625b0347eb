package fr.filrouge.access.web;

import fr.filrouge.access.AccessNotRecorded;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Answers, for any page or API, that an account is gone or that the trace cannot be kept. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class AccessFaults {

  private static final Logger log = LoggerFactory.getLogger(AccessFaults.class);

  @ExceptionHandler(UnknownAccount.class)
  void unknownAccount(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Fault.UNKNOWN_ACCOUNT.send(request, response);
  }

  @ExceptionHandler
  void notRecorded(
      AccessNotRecorded refusal, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Throwable cause = refusal.getCause();
    log.error("No trace, no answer: {}", cause == null ? refusal : cause.getClass().getName());
    Fault.ACCESS_NOT_RECORDED.send(request, response);
  }
}
