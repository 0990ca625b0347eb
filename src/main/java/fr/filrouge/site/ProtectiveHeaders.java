package fr.filrouge.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets pages load nothing from elsewhere, run no inline script, and tell no one where one was. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProtectiveHeaders extends OncePerRequestFilter {

  private static final String PAGES =
      "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  /** The documentation viewer draws its icons from data and sets styles of its own. */
  private static final String DOCUMENTATION =
      PAGES + "; img-src 'self' data:; style-src 'self' 'unsafe-inline'";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader(
        "Content-Security-Policy",
        request.getRequestURI().equals(request.getContextPath() + "/docs") ? DOCUMENTATION : PAGES);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    chain.doFilter(request, response);
  }
}
