package fr.filrouge.access.web;

import java.util.List;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What may be asked for without signing in: nothing here keeps anything about anybody, but for the
 * private feed of a calendar, which asks for its secret.
 */
final class PublicPaths {

  private static final List<String> PATHS =
      List.of(
          "/",
          "/questions/**",
          "/resultat/**",
          "/aide/**",
          "/sources/**",
          "/mesures/**",
          "/api/v1/assessments/**",
          "/api/v1/vocabulary",
          "/api/v1/measures",
          "/api/openapi.yaml",
          "/api/booklet-v1.schema.json",
          "/api/examples/**",
          "/docs/**",
          "/webjars/**",
          "/css/**",
          "/js/**",
          "/images/**",
          "/agenda.ics",
          "/favicon.ico",
          "/robots.txt",
          "/actuator/health/**",
          "/error");

  static final RequestMatcher MATCHER =
      new OrRequestMatcher(
          PATHS.stream()
              .map(PathPatternRequestMatcher::pathPattern)
              .map(RequestMatcher.class::cast)
              .toList());

  private PublicPaths() {}
}
