package fr.filrouge.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.http.MediaType;

/**
 * A form that was sent too late, its session being over: nothing of it is done, and nothing that
 * was typed is lost. It waits in the session of the same browser, for the account that had signed
 * in there last, and is sent when that person says so.
 *
 * @param browserOf who had signed in last with that browser, as {@link LastAccount} says it
 */
record UnsentForm(String action, Map<String, List<String>> fields, String browserOf)
    implements Serializable {

  @Serial private static final long serialVersionUID = 1L;

  private static final String KEPT = UnsentForm.class.getName();
  private static final String TOKEN = "_csrf";
  private static final int MOST_FIELDS = 200;
  private static final int LONGEST = 64_000;

  /** Keeps what a person has just sent; what another site or a script sends is not theirs. */
  static boolean keep(HttpServletRequest request) {
    Optional<String> browserOf = LastAccount.of(request);
    if (browserOf.isEmpty() || !isSentByAPerson(request)) {
      return false;
    }
    Map<String, List<String>> fields = new TreeMap<>();
    request.getParameterMap().forEach((name, values) -> fields.put(name, List.of(values)));
    fields.remove(TOKEN);
    int length = fields.values().stream().flatMap(List::stream).mapToInt(String::length).sum();
    if (fields.size() > MOST_FIELDS || length > LONGEST) {
      return false;
    }
    request
        .getSession()
        .setAttribute(
            KEPT, new UnsentForm(request.getServletPath(), new TreeMap<>(fields), browserOf.get()));
    return true;
  }

  private static boolean isSentByAPerson(HttpServletRequest request) {
    String type = request.getContentType();
    return request.getMethod().equals("POST")
        && type != null
        && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
        && "same-origin".equals(request.getHeader("Sec-Fetch-Site"))
        && "navigate".equals(request.getHeader("Sec-Fetch-Mode"));
  }

  /** Whether something waits in this session for somebody to sign in. */
  static boolean waits(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(KEPT) != null;
  }

  /** What waits in this session for an account; what is another's is forgotten. */
  static Optional<UnsentForm> waiting(HttpServletRequest request, String account) {
    HttpSession session = request.getSession(false);
    if (session == null || !(session.getAttribute(KEPT) instanceof UnsentForm form)) {
      return Optional.empty();
    }
    if (!form.browserOf.equals(LastAccount.mark(account))) {
      session.removeAttribute(KEPT);
      return Optional.empty();
    }
    return Optional.of(form);
  }

  static void forget(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.removeAttribute(KEPT);
    }
  }

  /** What a person can recognise as their own words. */
  List<String> words() {
    List<String> words = new ArrayList<>();
    fields.forEach(
        (name, values) ->
            values.stream()
                .filter(value -> !name.contains(".") && value.strip().contains(" "))
                .forEach(words::add));
    return words;
  }
}
