package fr.filrouge.notice;

import fr.filrouge.access.AccountId;

/** How each person wishes to be told; read and written by themselves alone. */
public interface PreferencesOfPeople {

  Preferences of(AccountId account);

  void keep(AccountId account, Preferences preferences);
}
