package fr.filrouge.access.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Tells people with a page, and programs with problem+json, that a request failed. Both get the
 * number of the incident, programs only when the fault is ours; only the log has what happened,
 * without messages, which may quote people.
 */
@Controller
class ErrorPages implements ErrorController {

  private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);

  @RequestMapping("/error")
  Object tell(HttpServletRequest request) {
    Throwable thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    Fault fault = fault(request, thrown);
    String incident = UUID.randomUUID().toString().substring(0, 8);
    log(incident, fault, thrown);
    String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
    return path.startsWith(request.getContextPath() + "/api/")
        ? problem(fault, incident, path)
        : page(fault, incident);
  }

  private static Fault fault(HttpServletRequest request, @Nullable Throwable thrown) {
    if (thrown instanceof JwtDecoderInitializationException
        || thrown instanceof AuthenticationServiceException) {
      return Fault.IDENTITY_PROVIDER_UNAVAILABLE;
    }
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    return status instanceof Integer code ? Fault.of(request, code) : Fault.NOT_FOUND;
  }

  private static ResponseEntity<ProblemDetail> problem(Fault fault, String incident, String path) {
    ProblemDetail problem = fault.problem();
    problem.setInstance(URI.create(path));
    if (fault.status().is5xxServerError()) {
      problem.setProperty("incident", incident);
    }
    return ResponseEntity.status(fault.status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  private static ModelAndView page(Fault fault, String incident) {
    ModelAndView page = new ModelAndView("access/error", fault.status());
    page.addObject("faultTitle", fault.title());
    page.addObject("faultDetail", fault.detail());
    page.addObject("incident", incident);
    return page;
  }

  private static void log(String incident, Fault fault, @Nullable Throwable thrown) {
    if (fault.status().is5xxServerError()) {
      log.error("Incident {}: {}{}", incident, fault, thrown == null ? "" : trace(thrown));
    } else {
      log.info("Incident {}: {}", incident, fault);
    }
  }

  private static String trace(Throwable thrown) {
    StringBuilder trace = new StringBuilder();
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      trace.append("\n").append(t.getClass().getName());
      for (StackTraceElement frame : t.getStackTrace()) {
        trace.append("\n    at ").append(frame);
      }
    }
    return trace.toString();
  }
}
