package fr.filrouge.policy.api;

import fr.filrouge.access.Account;
import fr.filrouge.access.CurrentAccount;
import fr.filrouge.policy.Draft;
import fr.filrouge.policy.DraftId;
import fr.filrouge.policy.Drafts;
import fr.filrouge.policy.PolicyRefusal;
import org.springframework.stereotype.Component;

/** Who asks about the rules, and which draft they ask about. */
@Component
class PolicyDesk {

  private final Drafts drafts;
  private final CurrentAccount current;

  PolicyDesk(Drafts drafts, CurrentAccount current) {
    this.drafts = drafts;
    this.current = current;
  }

  /** The account of the request, which has to be one of the policy roles. */
  Account officer() {
    Account account = current.get();
    Drafts.requirePolicy(account);
    return account;
  }

  Draft draft(String path) {
    return drafts.find(officer(), id(path));
  }

  /** The id in a path; one that no draft can have finds none. */
  static DraftId id(String path) {
    return DraftId.parse(path).orElseThrow(PolicyRefusal::absent);
  }
}
