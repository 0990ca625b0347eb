package fr.filrouge.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers under the names of this machine and those the deployment gives, so that no other site can
 * lead a browser here under a name of its own.
 */
final class AdmittedHosts extends OncePerRequestFilter {

  private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

  private final Set<String> names = new HashSet<>(THIS_MACHINE);

  AdmittedHosts(Collection<String> configured) {
    names.addAll(configured);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (names.contains(request.getServerName().toLowerCase(Locale.ROOT))) {
      chain.doFilter(request, response);
    } else {
      Fault.MISDIRECTED.send(request, response);
    }
  }
}
