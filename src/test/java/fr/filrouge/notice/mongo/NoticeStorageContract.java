package fr.filrouge.notice.mongo;

import static fr.filrouge.booklet.Someone.BENEFICIARY;
import static fr.filrouge.booklet.Someone.REFERENT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.booklet.BookletId;
import fr.filrouge.mongo.TestDatabase;
import fr.filrouge.notice.Kind;
import fr.filrouge.notice.Mail;
import fr.filrouge.notice.MailAddress;
import fr.filrouge.notice.Message;
import fr.filrouge.notice.Notice;
import fr.filrouge.notice.Pace;
import fr.filrouge.notice.Preferences;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is told is kept the same, whichever server keeps it. */
abstract class NoticeStorageContract {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final BookletId BOOKLET = BookletId.fresh();

  @RegisterExtension final TestDatabase database;
  private MongoNotices notices;
  private MongoMails mails;
  private MongoPreferences preferences;
  private MongoProgress progress;

  NoticeStorageContract(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void open() {
    notices = new MongoNotices(database.database());
    mails = new MongoMails(database.database());
    preferences = new MongoPreferences(database.database());
    progress = new MongoProgress(database.database());
  }

  private static Notice notice(String id, Instant at) {
    return new Notice(id, REFERENT.id(), BOOKLET, Message.NEEDS_YOU, "/suivi", at);
  }

  private static Mail mail(String id, Instant at) {
    return new Mail(
        id,
        REFERENT.id(),
        at,
        List.of(new Mail.Item(Message.NEEDS_YOU, "/suivi")),
        Mail.State.TO_SEND,
        0);
  }

  @Test
  @DisplayName("a notice is kept once, and settled once")
  void once() {
    notices.add(List.of(notice("b", NOON.plusSeconds(1)), notice("a", NOON)));
    notices.add(List.of(notice("a", NOON.plusSeconds(9))));

    assertThat(notices.waited()).containsExactly(REFERENT.id());
    assertThat(notices.waiting(REFERENT.id()))
        .containsExactly(notice("a", NOON), notice("b", NOON.plusSeconds(1)));
    assertThat(notices.waiting(BENEFICIARY.id())).isEmpty();

    notices.settle(List.of(notice("a", NOON)));
    notices.add(List.of(notice("a", NOON)));
    assertThat(notices.waiting(REFERENT.id())).extracting(Notice::id).containsExactly("b");

    notices.forgetBefore(NOON.plusSeconds(2));
    assertThat(notices.waited()).isEmpty();
  }

  @Test
  @DisplayName("a mail knows what it tells, and waits for its turn to be sent")
  void mails() {
    mails.add(mail("m", NOON), List.of(notice("a", NOON), notice("b", NOON)));
    mails.add(mail("m", NOON.plusSeconds(5)), List.of(notice("c", NOON)));

    assertThat(mails.telling(List.of(notice("b", NOON), notice("c", NOON)))).containsOnly("a", "b");
    assertThat(mails.to(REFERENT.id(), 5)).containsExactly(mail("m", NOON));
    assertThat(mails.to(BENEFICIARY.id(), 5)).isEmpty();
    assertThat(mails.toSend(NOON.minusSeconds(1))).isEmpty();
    assertThat(mails.toSend(NOON)).hasSize(1);

    Mail failed = new Mail("m", REFERENT.id(), NOON, List.of(), Mail.State.TO_SEND, 1);
    mails.become(failed, NOON.plusSeconds(60));
    assertThat(mails.toSend(NOON.plusSeconds(59))).isEmpty();
    assertThat(mails.toSend(NOON.plusSeconds(60))).extracting(Mail::tries).containsExactly(1);

    mails.become(
        new Mail("m", REFERENT.id(), NOON, List.of(), Mail.State.SENT, 1), NOON.plusSeconds(60));
    assertThat(mails.toSend(NOON.plusSeconds(99))).isEmpty();
    mails.forgetBefore(NOON.plusSeconds(1));
    assertThat(mails.to(REFERENT.id(), 5)).isEmpty();
  }

  @Test
  @DisplayName("the latest mails come first")
  void latestFirst() {
    mails.add(mail("old", NOON), List.of());
    mails.add(mail("new", NOON.plusSeconds(1)), List.of());

    assertThat(mails.to(REFERENT.id(), 1)).extracting(Mail::id).containsExactly("new");
  }

  @Test
  @DisplayName("preferences are as they were last chosen, each person's own")
  void preferences() {
    assertThat(preferences.of(REFERENT.id())).isEqualTo(Preferences.NONE_CHOSEN);
    Preferences wished =
        new Preferences(Map.of(Kind.CONTRACT, Pace.NONE), new MailAddress("rene@exemple.fr"));
    preferences.keep(REFERENT.id(), wished);
    assertThat(preferences.of(REFERENT.id())).isEqualTo(wished);
    assertThat(preferences.of(BENEFICIARY.id())).isEqualTo(Preferences.NONE_CHOSEN);

    preferences.keep(REFERENT.id(), Preferences.NONE_CHOSEN);
    assertThat(preferences.of(REFERENT.id())).isEqualTo(Preferences.NONE_CHOSEN);
  }

  @Test
  @DisplayName("one at a time has the turn, until they end it or show no sign of life")
  void turns() {
    assertThat(progress.holdTurn("one", NOON, NOON.plusSeconds(60))).isTrue();
    assertThat(progress.holdTurn("one", NOON, NOON.plusSeconds(90))).isTrue();
    assertThat(progress.holdTurn("other", NOON.plusSeconds(80), NOON.plusSeconds(99))).isFalse();
    assertThat(progress.holdTurn("other", NOON.plusSeconds(91), NOON.plusSeconds(150))).isTrue();
    assertThat(progress.holdTurn("one", NOON.plusSeconds(92), NOON.plusSeconds(99))).isFalse();

    progress.endTurn("one");
    assertThat(progress.holdTurn("one", NOON.plusSeconds(93), NOON.plusSeconds(99))).isFalse();
    progress.endTurn("other");
    assertThat(progress.holdTurn("one", NOON.plusSeconds(94), NOON.plusSeconds(99))).isTrue();
  }

  @Test
  @DisplayName("how far the telling has come is known")
  void reached() {
    assertThat(progress.reached("swept")).isEmpty();
    progress.reach("swept", NOON);
    progress.reach("swept", NOON.plusSeconds(1));
    assertThat(progress.reached("swept")).contains(NOON.plusSeconds(1));
  }
}
