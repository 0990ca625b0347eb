package fr.filrouge.caseload;

import fr.filrouge.access.AccountId;

/** The views that people keep of what they follow; each is read and written by its owner alone. */
public interface SavedViews {

  Views of(AccountId account);

  /**
   * @return whether they were still as they had been read, and so were replaced
   */
  boolean replace(AccountId account, Views before, Views after);
}
