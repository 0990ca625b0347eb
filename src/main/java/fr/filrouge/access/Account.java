package fr.filrouge.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person known to the application.
 *
 * @param login how the person is recognised at sign-in: a demo login, a verified e-mail address in
 *     lower case, or {@code sub:} and the subject that the identity provider gives them
 * @param roles none means that the account is closed
 */
public record Account(
    AccountId id,
    String login,
    String displayName,
    Set<Role> roles,
    @Nullable StructureId structure) {

  static final String SUBJECT_PREFIX = "sub:";

  public Account {
    roles = Set.copyOf(roles);
  }

  /** The login of the person whom the identity provider calls {@code subject}. */
  public static String loginOfSubject(String subject) {
    return SUBJECT_PREFIX + subject;
  }

  public boolean has(Role role) {
    return roles.contains(role);
  }

  public boolean closed() {
    return roles.isEmpty();
  }
}
