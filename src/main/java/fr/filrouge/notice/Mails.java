package fr.filrouge.notice;

import fr.filrouge.access.AccountId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The mails that were written. */
public interface Mails {

  /** Keeps a mail, unless it is kept already. */
  void add(Mail mail, Collection<Notice> notices);

  /** The ids of those of these notices that are in a mail. */
  Set<String> telling(Collection<Notice> notices);

  /** Those that were written to somebody, the latest first. */
  List<Mail> to(AccountId account, int most);

  /** Those whose turn to be sent has come. */
  List<Mail> toSend(Instant now);

  /** What became of a mail, and when it is to be tried next, if it is. */
  void become(Mail mail, Instant next);

  void forgetBefore(Instant instant);
}
