package fr.filrouge.policy.impact;

import fr.filrouge.access.Account;
import fr.filrouge.access.CurrentAccount;
import fr.filrouge.policy.Drafts;
import fr.filrouge.policy.PolicyRefusal;
import org.springframework.stereotype.Component;

/** Who asks what rules do to people, and which of their runs they speak of. */
@Component
public final class ImpactDesk {

  private final CurrentAccount current;
  private final Simulate simulate;

  ImpactDesk(CurrentAccount current, Simulate simulate) {
    this.current = current;
    this.simulate = simulate;
  }

  /**
   * The account of the request.
   *
   * @throws PolicyRefusal when it neither edits nor approves the rules
   */
  public Account officer() {
    Account account = current.get();
    Drafts.requirePolicy(account);
    return account;
  }

  /**
   * The run that a path names.
   *
   * @throws PolicyRefusal when there is none that this officer asked for
   */
  public Run run(String path) {
    Account who = officer();
    return RunId.parse(path)
        .flatMap(id -> simulate.find(id, who.id()))
        .orElseThrow(PolicyRefusal::absent);
  }
}
