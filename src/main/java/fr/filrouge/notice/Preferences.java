package fr.filrouge.notice;

import fr.filrouge.access.Account;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wishes to be told.
 *
 * @param chosen what they have chosen; the others are as they are for everybody
 * @param address where their mails go, when they have given one
 */
public record Preferences(Map<Kind, Pace> chosen, @Nullable MailAddress address) {

  /** Those of somebody who has chosen nothing. */
  public static final Preferences NONE_CHOSEN = new Preferences(Map.of(), null);

  public Preferences {
    Map<Kind, Pace> possible = new EnumMap<>(Kind.class);
    chosen.forEach(
        (kind, pace) -> {
          if (kind.paces().contains(pace)) {
            possible.put(kind, pace);
          }
        });
    chosen = Map.copyOf(possible);
  }

  public Pace paceOf(Kind kind) {
    return chosen.getOrDefault(kind, kind.unlessChosen());
  }

  /** Where mails to this account go: the address they gave, or the one they sign in with. */
  public Optional<MailAddress> addressOf(Account account) {
    return Optional.ofNullable(address).or(() -> MailAddress.ofLogin(account));
  }
}
