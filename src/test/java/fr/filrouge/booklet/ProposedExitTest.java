package fr.filrouge.booklet;

import static fr.filrouge.booklet.BookletFixture.aBooklet;
import static fr.filrouge.booklet.BookletFixture.aBookletOpenedBy;
import static fr.filrouge.booklet.Someone.BENEFICIARY;
import static fr.filrouge.booklet.Someone.COUNSELLOR;
import static fr.filrouge.booklet.Someone.REFERENT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.pathway.FreeText;
import fr.filrouge.pathway.ItemId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A proposed end of the follow-up")
class ProposedExitTest {

  private static final ItemId PROPOSAL = ItemId.fresh();
  private static final ProposeExit PROPOSING =
      new ProposeExit(
          PROPOSAL,
          Closing.Reason.LASTING_JOB,
          FreeText.text("Vous travaillez depuis trois mois.", ""));

  private final BookletFixture booklet = aBooklet().with(REFERENT, PROPOSING);

  private static AnswerExit saying(boolean accepted) {
    return new AnswerExit(PROPOSAL, accepted, null, ItemId.fresh());
  }

  private ProposedExit exit() {
    return booklet.booklet().people().exit();
  }

  private List<Event> events() {
    return booklet.booklet().history().latest().stream().map(History.Entry::event).toList();
  }

  @Test
  @DisplayName("waits for the person, closes nothing, and silence is no answer")
  void waits() {
    assertThat(exit().isWaiting()).isTrue();
    assertThat(booklet.booklet().closing()).isNull();
    assertThat(events()).contains(Event.EXIT_PROPOSED);
  }

  @Test
  @DisplayName("is refused by the person, with a word in their journal; the follow-up goes on")
  void refused() {
    FreeText why = FreeText.text("Mon contrat finit en janvier.", "");
    booklet.with(BENEFICIARY, new AnswerExit(PROPOSAL, false, why, ItemId.fresh()));
    assertThat(exit().answer().accepted()).isFalse();
    assertThat(booklet.booklet().closing()).isNull();
    assertThat(booklet.booklet().journal().latest())
        .last()
        .satisfies(entry -> assertThat(entry.text()).isEqualTo(why));
    assertThat(events()).contains(Event.EXIT_REFUSED, Event.JOURNAL_WRITTEN);
  }

  @Test
  @DisplayName("keeps what the person adds when they say the same again")
  void saidAgain() {
    FreeText why = FreeText.text("Mon contrat finit en janvier.", "");
    booklet
        .with(BENEFICIARY, saying(false))
        .with(BENEFICIARY, new AnswerExit(PROPOSAL, false, why, ItemId.fresh()));
    assertThat(booklet.booklet().journal().latest())
        .extracting(Journal.Entry::text)
        .containsExactly(why);
    assertThat(events()).filteredOn(Event.EXIT_REFUSED::equals).hasSize(1);
  }

  @Test
  @DisplayName("may be answered otherwise as long as nobody has closed the booklet")
  void otherwise() {
    booklet.with(BENEFICIARY, saying(false)).with(BENEFICIARY, saying(true));
    assertThat(exit().answer().accepted()).isTrue();
  }

  @Test
  @DisplayName("does not bind: the one in charge may close, whatever the person said")
  void doesNotBind() {
    booklet
        .with(BENEFICIARY, saying(false))
        .with(REFERENT, new CloseBooklet(Closing.Reason.LASTING_JOB, FreeText.text("Bilan.", "")));
    assertThat(booklet.booklet().closing()).isNotNull();
    assertThat(exit()).isNull();
  }

  @Test
  @DisplayName("is for the person alone to answer, and for who may close to make and withdraw")
  void rights() {
    assertThat(booklet.attempt(REFERENT, saying(true))).isInstanceOf(Outcome.Forbidden.class);
    assertThat(booklet.attempt(COUNSELLOR, saying(true))).isInstanceOf(Outcome.Forbidden.class);
    assertThat(booklet.attempt(BENEFICIARY, PROPOSING)).isInstanceOf(Outcome.Forbidden.class);
    assertThat(booklet.attempt(COUNSELLOR, new WithdrawExit(PROPOSAL)))
        .isInstanceOf(Outcome.Forbidden.class);
  }

  @Test
  @DisplayName("is one at a time, and once withdrawn cannot be answered any more")
  void oneAtATime() {
    ProposeExit other = new ProposeExit(ItemId.fresh(), Closing.Reason.MOVED_AWAY, null);
    assertThat(booklet.attempt(REFERENT, other))
        .isEqualTo(new Outcome.Refused(Refusal.OFFER_PENDING));
    booklet.with(REFERENT, new WithdrawExit(PROPOSAL));
    assertThat(booklet.attempt(BENEFICIARY, saying(true)))
        .isEqualTo(new Outcome.Refused(Refusal.OFFER_SETTLED));
    booklet.with(REFERENT, other);
    assertThat(exit().reason()).isEqualTo(Closing.Reason.MOVED_AWAY);
  }

  @Test
  @DisplayName("needs somebody to answer it")
  void nobody() {
    assertThat(aBookletOpenedBy(REFERENT).attempt(REFERENT, PROPOSING))
        .isEqualTo(new Outcome.Refused(Refusal.NOBODY_TO_ANSWER));
  }

  @Test
  @DisplayName("can be refused when the booklet is full, as it takes no room")
  void full() {
    assertThat(saying(false).obeysLimits()).isFalse();
  }
}
