package fr.filrouge.notice;

import fr.filrouge.access.Account;
import fr.filrouge.situation.InvalidInput;
import java.util.Optional;
import java.util.regex.Pattern;

/** An e-mail address, of the plain form that people have. It is never printed. */
public record MailAddress(String value) {

  private static final int LONGEST = 254;
  private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
  private static final Pattern FORM =
      Pattern.compile(
          "[A-Za-z0-9_%+-]+(?:\\.[A-Za-z0-9_%+-]+)*@" + LABEL + "(?:\\." + LABEL + ")+");

  public MailAddress {
    if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a mail address");
    }
  }

  /** The one that somebody typed; none when they typed nothing. */
  public static Optional<MailAddress> typed(String text) {
    String typed = text.strip();
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    if (typed.length() > LONGEST || !FORM.matcher(typed).matches()) {
      throw new InvalidInput(
          "/adresse", "Donnez une adresse complète, par exemple prenom.nom@exemple.fr.");
    }
    return Optional.of(new MailAddress(typed));
  }

  static Optional<MailAddress> ofLogin(Account account) {
    return FORM.matcher(account.login()).matches()
        ? Optional.of(new MailAddress(account.login()))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return "MailAddress";
  }
}
