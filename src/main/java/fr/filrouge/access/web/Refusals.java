package fr.filrouge.access.web;

import static fr.filrouge.access.web.SignInPages.SIGNED_OUT;
import static fr.filrouge.access.web.SignInPages.SIGN_IN;
import static fr.filrouge.access.web.SignInPages.SIGN_IN_AGAIN;
import static fr.filrouge.access.web.SignInPages.SIGN_OUT;
import static fr.filrouge.access.web.SignInPages.SIGN_OUT_AGAIN;
import static fr.filrouge.access.web.SignInPages.redirect;

import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.csrf.CsrfException;

/** How people and programs are told that they are not, or no more, let in. */
final class Refusals {

  /** Whoever comes back from the provider has not left from this session. */
  private static final String NOT_ASKED_HERE = "authorization_request_not_found";

  private Refusals() {}

  /** Sign-in at the identity provider did not come to an end. */
  static AuthenticationFailureHandler ofSignIn() {
    return (request, response, exception) -> {
      if (exception instanceof UnknownAccount) {
        Fault.UNKNOWN_ACCOUNT.send(request, response);
      } else {
        boolean outdated =
            exception instanceof OAuth2AuthenticationException refused
                && NOT_ASKED_HERE.equals(refused.getError().getErrorCode());
        redirect(request, response, outdated ? SIGN_IN_AGAIN : SIGN_IN + "?erreur");
      }
    };
  }

  /** A page needs somebody who is signed in. */
  static AuthenticationEntryPoint toSignedOutPeople() {
    return (request, response, exception) -> {
      if (exception instanceof UnknownAccount) {
        Fault.UNKNOWN_ACCOUNT.send(request, response);
      } else {
        boolean over =
            UnsentForm.waits(request)
                || request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        redirect(request, response, over ? SIGN_IN_AGAIN : SIGN_IN);
      }
    };
  }

  /** The API needs somebody who is known. */
  static AuthenticationEntryPoint toUnknownPrograms(String challenge) {
    return (request, response, exception) -> {
      if (exception instanceof UnknownAccount) {
        Fault.UNKNOWN_ACCOUNT.send(request, response);
      } else {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge);
        Fault.SIGN_IN_REQUIRED.send(request, response);
      }
    };
  }

  /** The API is asked for what is not open to whoever asks, or without the token of a session. */
  static AccessDeniedHandler toPrograms() {
    return (request, response, exception) ->
        (exception instanceof CsrfException ? Fault.CSRF_TOKEN : Fault.FORBIDDEN)
            .send(request, response);
  }

  /**
   * The token of a form is not the session's: it waited until the session was over, or was open in
   * a second tab. Nothing of it is done; it can be sent again once its author has signed in.
   */
  static AccessDeniedHandler ofForms() {
    return (request, response, exception) -> {
      boolean signedIn = SecurityContextHolder.getContext().getAuthentication() != null;
      String form = request.getServletPath();
      if (!(exception instanceof CsrfException)) {
        Fault.FORBIDDEN.send(request, response);
      } else if (form.equals(SIGN_OUT)) {
        redirect(request, response, signedIn ? SIGN_OUT_AGAIN : SIGNED_OUT);
      } else if (form.equals(SIGN_IN)) {
        redirect(request, response, SIGN_IN_AGAIN);
      } else if (UnsentForm.keep(request)) {
        redirect(request, response, UnsentFormPages.PAGE);
      } else if (!signedIn) {
        redirect(request, response, SIGN_IN_AGAIN);
      } else {
        Fault.CSRF_TOKEN.send(request, response);
      }
    };
  }
}
