package fr.filrouge.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Answers a method that an address of the API does not admit with 405 and those it does, whoever
 * asks and whatever the method is called: the contract is public. It goes before sign-in, whose
 * firewall would take a method it has never heard of for a malformed request.
 */
@Component
@Order(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 1)
class UnknownMethods extends OncePerRequestFilter {

  private final RequestMappingHandlerMapping handlers;
  private final HandlerExceptionResolver problems;

  UnknownMethods(
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
    this.handlers = handlers;
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().startsWith(request.getContextPath() + "/api/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpRequestMethodNotSupportedException fault = fault(request);
    if (fault == null) {
      chain.doFilter(request, response);
    } else {
      response.setHeader("X-Content-Type-Options", "nosniff");
      response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
      problems.resolveException(request, response, null, fault);
    }
  }

  private @Nullable HttpRequestMethodNotSupportedException fault(HttpServletRequest request) {
    try {
      handlers.getHandler(request);
      return null;
    } catch (HttpRequestMethodNotSupportedException fault) {
      return fault;
    } catch (Exception other) {
      return null; // told later, to those who may know
    }
  }
}
