package fr.filrouge.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session ten hours after it began, however busy it is: a working day, then sign in. */
final class SessionLifetime extends OncePerRequestFilter {

  private static final Duration LONGEST = Duration.ofHours(10);
  private static final String BEGAN = SessionLifetime.class.getName();

  private final Clock clock;

  SessionLifetime(Clock clock) {
    this.clock = clock;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpSession session = request.getSession(false);
    if (session != null) {
      Instant now = clock.instant();
      if (session.getAttribute(BEGAN) instanceof Instant began) {
        if (!now.isBefore(began.plus(LONGEST))) {
          session.invalidate();
        }
      } else {
        session.setAttribute(BEGAN, now);
      }
    }
    chain.doFilter(request, response);
  }
}
