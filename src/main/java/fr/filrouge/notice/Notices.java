package fr.filrouge.notice;

import fr.filrouge.access.AccountId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** What there is to tell people, told or not. Each is kept long enough not to be told again. */
public interface Notices {

  /** Keeps those that are not kept yet, whatever became of the others. */
  void add(Collection<Notice> notices);

  /** Who is still to be told something. */
  List<AccountId> waited();

  /** What somebody is still to be told, the oldest first. */
  List<Notice> waiting(AccountId to);

  /** These are in a mail, or not to be told any more. */
  void settle(Collection<Notice> notices);

  void forgetBefore(Instant instant);
}
