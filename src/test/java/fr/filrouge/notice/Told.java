package fr.filrouge.notice;

import fr.filrouge.access.Account;
import fr.filrouge.access.AccountId;
import fr.filrouge.access.InMemoryAccounts;
import fr.filrouge.access.SignIn;
import fr.filrouge.booklet.Booklet;
import fr.filrouge.booklet.BookletFixture;
import fr.filrouge.booklet.BookletId;
import fr.filrouge.booklet.Change;
import fr.filrouge.booklet.KeptBooklets;
import fr.filrouge.booklet.Someone;
import fr.filrouge.pathway.CivilDay;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** One booklet whose people are told of what is done to it, as time goes by. */
final class Told {

  static final MailSettings SETTINGS =
      new MailSettings(
          URI.create("https://filrouge.exemple.fr/"),
          "ne-pas-repondre@exemple.fr",
          LocalTime.of(7, 30));

  final BookletFixture booklet;
  final InMemoryAccounts accounts = new InMemoryAccounts();
  final InMemoryNotices notices = new InMemoryNotices();
  final InMemoryMails mails = new InMemoryMails();
  final TellPeople telling;
  private final Map<AccountId, Preferences> preferences = new HashMap<>();
  private final SendNotices sending;
  private final NoticeRounds rounds;

  Told(BookletFixture booklet, @Nullable Post post) {
    this.booklet = booklet;
    Someone.ALL.forEach(accounts::put);
    InMemoryProgress progress = new InMemoryProgress();
    telling =
        new TellPeople(
            notices,
            progress,
            new Only(),
            accounts,
            BookletFixture.LAW,
            new FixtureClock(),
            SignIn.OPENID_CONNECT);
    StaticListableBeanFactory posts = new StaticListableBeanFactory();
    if (post != null) {
      posts.addBean("post", post);
    }
    sending =
        new SendNotices(
            notices,
            mails,
            new Wishes(),
            accounts,
            telling,
            SETTINGS,
            posts.getBeanProvider(Post.class));
    rounds = new NoticeRounds(telling, sending, notices, mails, progress, new FixtureClock());
  }

  /** Somebody does something, and the program lives on to note it. */
  Told does(Account author, Change change) {
    booklet.with(author, change);
    telling.stored(booklet.booklet());
    return this;
  }

  Told wishes(Account account, Preferences wished) {
    preferences.put(account.id(), wished);
    return this;
  }

  Told wishes(Account account, Kind kind, Pace pace) {
    return wishes(account, new Preferences(Map.of(kind, pace), null));
  }

  Told round() {
    rounds.round();
    return this;
  }

  /**
   * The round of a program that dies after mails are written and before that is noted; the next
   * goes on.
   */
  void roundCutShort(Account to, Runnable meanwhile) {
    InMemoryNotices again = new InMemoryNotices();
    again.add(notices.waiting(to.id()));
    sending.write(to.id(), booklet.now());
    meanwhile.run();
    again.add(notices.waiting(to.id()));
    new SendNotices(
            again,
            mails,
            new Wishes(),
            accounts,
            telling,
            SETTINGS,
            new StaticListableBeanFactory().getBeanProvider(Post.class))
        .write(to.id(), booklet.now());
  }

  /** The subjects of the mails written to somebody. */
  List<String> subjects(Account account) {
    return mails.to(account.id(), 100).stream().map(Mail::subject).toList();
  }

  /** Goes on to a time of a day to come. */
  Told at(int daysAhead, LocalTime time) {
    Instant then =
        CivilDay.of(booklet.now())
            .plusDays(daysAhead)
            .atTime(time)
            .atZone(ZoneId.of("Europe/Paris"))
            .toInstant();
    booklet.later(Duration.between(booklet.now(), then));
    return this;
  }

  private final class Only implements KeptBooklets {

    @Override
    public Optional<Booklet> find(BookletId id) {
      return Optional.of(booklet.booklet()).filter(kept -> kept.id().equals(id));
    }

    @Override
    public void changedSince(Instant instant, Consumer<Booklet> each) {
      each.accept(booklet.booklet());
    }

    @Override
    public void open(Consumer<Booklet> each) {
      each.accept(booklet.booklet());
    }
  }

  private final class Wishes implements PreferencesOfPeople {

    @Override
    public Preferences of(AccountId account) {
      return preferences.getOrDefault(account, Preferences.NONE_CHOSEN);
    }

    @Override
    public void keep(AccountId account, Preferences wished) {
      preferences.put(account, wished);
    }
  }

  private final class FixtureClock extends Clock {

    @Override
    public Instant instant() {
      return booklet.now();
    }

    @Override
    public ZoneId getZone() {
      return ZoneId.of("Europe/Paris");
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
