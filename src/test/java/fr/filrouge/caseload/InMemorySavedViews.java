package fr.filrouge.caseload;

import fr.filrouge.access.AccountId;
import java.util.HashMap;
import java.util.Map;

/** Views that last as long as a test. */
public final class InMemorySavedViews implements SavedViews {

  private final Map<AccountId, Views> kept = new HashMap<>();

  @Override
  public Views of(AccountId account) {
    return kept.getOrDefault(account, Views.NONE);
  }

  @Override
  public boolean replace(AccountId account, Views before, Views after) {
    boolean asRead = of(account).equals(before);
    if (asRead) {
      kept.put(account, after);
    }
    return asRead;
  }
}
