package fr.filrouge.eligibility.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * The answers of a visit, kept by the person's own browser and nowhere else: the cookie is gone
 * when the browser is closed, when the person begins again, and counts for nothing after an hour
 * without a new answer. So pages can be asked for again, and the way back shows no one else's.
 */
@Component
class AnswersCookie {

  static final String NAME = "reponses";
  private static final String PATH = "/questions";
  private static final String WRITTEN_AT = "at";
  private static final Duration KEPT = Duration.ofHours(1);

  /** What a browser takes, less the name and attributes. */
  private static final int LARGEST = 3_900;

  private final Clock clock;

  AnswersCookie(Clock clock) {
    this.clock = clock;
  }

  /** The answers as a form has them; empty when there is no visit, or none that still counts. */
  Optional<Map<String, List<String>>> read(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    if (cookies == null) {
      return Optional.empty();
    }
    for (Cookie cookie : cookies) {
      if (cookie.getName().equals(NAME)) {
        return decoded(cookie.getValue()).filter(this::isFresh);
      }
    }
    return Optional.empty();
  }

  void write(RawAnswers answers, HttpServletRequest request, HttpServletResponse response) {
    ResponseCookie cookie =
        ResponseCookie.from(NAME, encoded(answers))
            .path(request.getContextPath() + PATH)
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Strict")
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }

  private boolean isFresh(Map<String, List<String>> answers) {
    try {
      long written = Long.parseLong(answers.getOrDefault(WRITTEN_AT, List.of("")).get(0));
      return Instant.ofEpochSecond(written).plus(KEPT).isAfter(clock.instant());
    } catch (NumberFormatException | java.time.DateTimeException e) {
      return false;
    }
  }

  private String encoded(RawAnswers answers) {
    StringBuilder text = new StringBuilder(WRITTEN_AT + "=" + clock.instant().getEpochSecond());
    answers
        .values()
        .forEach(
            (name, given) -> {
              for (String value : given) {
                String pair = "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
                if ((text.length() + pair.length()) * 4 / 3 < LARGEST) {
                  text.append(pair);
                }
              }
            });
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static Optional<Map<String, List<String>>> decoded(String value) {
    Map<String, List<String>> answers = new HashMap<>();
    try {
      String text = new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8);
      for (String pair : text.split("&")) {
        int equals = pair.indexOf('=');
        if (equals > 0) {
          answers
              .computeIfAbsent(pair.substring(0, equals), name -> new ArrayList<>())
              .add(URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
      }
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    return Optional.of(answers);
  }
}
