package fr.filrouge.access.web;

import static fr.filrouge.access.web.SignInPages.SIGNED_OUT;
import static fr.filrouge.access.web.SignInPages.SIGN_IN;
import static fr.filrouge.access.web.SignInPages.SIGN_IN_AGAIN;
import static fr.filrouge.access.web.SignInPages.SIGN_OUT;
import static fr.filrouge.access.web.SignInPages.SIGN_OUT_AGAIN;
import static fr.filrouge.access.web.SignInPages.redirect;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/**
 * Answers a form whose token is not the session's: it waited until the session was over, or was
 * open in a second tab. Nothing of it is done; a fresh form is given wherever there is one.
 */
final class RefusedForms implements AccessDeniedHandler {

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
      throws IOException {
    boolean signedIn = SecurityContextHolder.getContext().getAuthentication() != null;
    String form = request.getServletPath();
    if (!(exception instanceof CsrfException)) {
      Fault.FORBIDDEN.send(request, response);
    } else if (form.equals(SIGN_OUT)) {
      redirect(request, response, signedIn ? SIGN_OUT_AGAIN : SIGNED_OUT);
    } else if (form.equals(SIGN_IN) || !signedIn) {
      redirect(request, response, SIGN_IN_AGAIN);
    } else {
      Fault.CSRF_TOKEN.send(request, response);
    }
  }
}
