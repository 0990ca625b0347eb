package fr.filrouge.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Leaves in a browser a mark of the account that has signed in there last, so that what is sent
 * once the session is over is shown again to that person alone. The mark opens nothing.
 */
final class LastAccount extends OncePerRequestFilter {

  private static final String COOKIE = "dernier-compte";
  private static final Duration KEPT = Duration.ofHours(24);
  private static final int LETTERS = 24;

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
    if (signedIn != null && signedIn.isAuthenticated()) {
      String mark = mark(signedIn.getName());
      if (of(request).filter(mark::equals).isEmpty()) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(mark, request.isSecure()));
      }
    }
    chain.doFilter(request, response);
  }

  private static String cookie(String mark, boolean secure) {
    return ResponseCookie.from(COOKIE, mark)
        .httpOnly(true)
        .secure(secure)
        .sameSite("Strict")
        .path("/")
        .maxAge(KEPT)
        .build()
        .toString();
  }

  /** Whose mark this browser has. */
  static Optional<String> of(HttpServletRequest request) {
    return request.getCookies() == null
        ? Optional.empty()
        : Arrays.stream(request.getCookies())
            .filter(cookie -> cookie.getName().equals(COOKIE))
            .map(cookie -> cookie.getValue())
            .findFirst();
  }

  /** The mark of an account, which does not tell its name. */
  static String mark(String account) {
    return DigestUtils.sha256Hex(account).substring(0, LETTERS);
  }
}
