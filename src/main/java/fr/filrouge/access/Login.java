package fr.filrouge.access;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a person is recognised at sign-in: three forms that cannot be taken for one another. */
public final class Login {

  private static final int LONGEST = 200;
  private static final Pattern E_MAIL = Pattern.compile("[^@\\s:\"\\p{Cc}]+@[^@\\s:\"\\p{Cc}]+");
  private static final Pattern SUBJECT = Pattern.compile(Account.SUBJECT_PREFIX + "[^\\s\\p{Cc}]+");

  private Login() {}

  /** An e-mail address, in lower case, or a subject as it is; nothing for any other text. */
  static Optional<String> ofProvider(String text) {
    String login = text.strip();
    if (login.length() > LONGEST || OneLine.broken(login)) {
      return Optional.empty();
    }
    if (SUBJECT.matcher(login).matches()) {
      return Optional.of(login);
    }
    return Optional.of(login)
        .filter(E_MAIL.asMatchPredicate())
        .map(address -> address.toLowerCase(Locale.ROOT));
  }

  /** A login of the try-out too, where people sign in with the demo password. */
  static Optional<String> of(String text, SignIn signIn) {
    return signIn == SignIn.TRY_OUT && isOfTryOut(text) ? Optional.of(text) : ofProvider(text);
  }

  /** A bare word, which only a try-out gives: no identity provider can ever vouch for it. */
  public static boolean isOfTryOut(String login) {
    return AccountId.FORM.matcher(login).matches();
  }
}
