package fr.filrouge.administration;

import fr.filrouge.access.Account;
import fr.filrouge.access.Administered;
import fr.filrouge.access.CurrentAccount;
import fr.filrouge.access.Role;
import fr.filrouge.booklet.web.PageDesk;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who asks for a page of the administrator's: for anybody else it does not exist. */
@Component
class AdministrationDesk {

  private final CurrentAccount current;

  AdministrationDesk(CurrentAccount current) {
    this.current = current;
  }

  Account administrator() {
    Account account = current.get();
    if (!account.has(Role.ADMIN)) {
      throw PageDesk.missing();
    }
    return account;
  }

  /** What was read; what one does not administer does not exist. */
  static <T> T read(Administered<T> administered) {
    if (administered instanceof Administered.Done<T> done) {
      return done.what();
    }
    throw PageDesk.missing();
  }

  /** Why nothing was done, in French; none when it is done. */
  static Optional<String> refusal(Administered<?> administered) {
    return administered instanceof Administered.Refused<?> refused
        ? Optional.of(refused.why().sentence())
        : Optional.empty();
  }
}
