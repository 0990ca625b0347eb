package fr.filrouge.access.web;

import org.springframework.security.core.AuthenticationException;

/** Who the person is has been proved, but no open account is theirs. */
final class UnknownAccount extends AuthenticationException {

  private static final long serialVersionUID = 1L;

  UnknownAccount() {
    super("no open account");
  }
}
