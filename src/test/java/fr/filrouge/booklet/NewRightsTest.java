package fr.filrouge.booklet;

import static fr.filrouge.booklet.BookletFixture.aBooklet;
import static fr.filrouge.booklet.Someone.BENEFICIARY;
import static fr.filrouge.booklet.Someone.COUNSELLOR;
import static fr.filrouge.booklet.Someone.REFERENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a new version of the rules opens")
class NewRightsTest {

  private static final LocalDate SINCE = LocalDate.of(2027, 1, 1);
  private static final NoteNewRights NOTING =
      new NoteNewRights(3, SINCE, List.of("SOCLE_ENGLISH", "MOBILITY_AID"));

  private final BookletFixture booklet = aBooklet();

  private NewRights opened() {
    return booklet.booklet().decisions().opened();
  }

  private long times(Event event) {
    return booklet.booklet().history().latest().stream().filter(e -> e.event() == event).count();
  }

  private void note(NoteNewRights rights) {
    booklet.attempt(NoteNewRights.AUTHOR, rights);
  }

  @Test
  @DisplayName("is noted once for each version, in the name of the rules, however often it is told")
  void once() {
    note(NOTING);
    note(NOTING);
    assertThat(times(Event.RIGHTS_OPENED)).isEqualTo(1);
    assertThat(opened().measures()).containsExactly("MOBILITY_AID", "SOCLE_ENGLISH");
    assertThat(booklet.booklet().history().latest())
        .last()
        .satisfies(entry -> assertThat(entry.by().name()).isEqualTo("Les règles"));
  }

  @Test
  @DisplayName("is noted again for a later day on which rows of the same version begin")
  void turns() {
    note(NOTING);
    booklet.with(COUNSELLOR, new SeeNewRights(3, SINCE));
    note(new NoteNewRights(3, SINCE.plusMonths(2), List.of("CHILDCARE_AID")));
    assertThat(opened().measures()).containsExactly("CHILDCARE_AID");
    assertThat(booklet.attempt(REFERENT, new SeeNewRights(3, SINCE)))
        .as("what was seen of the first day is not what waits now")
        .isEqualTo(new Outcome.Refused(Refusal.UNKNOWN_ITEM));
    assertThat(opened().isUnseen()).isTrue();
    note(NOTING);
    assertThat(opened().measures()).as("an earlier day brings nothing new").hasSize(1);
    assertThat(times(Event.RIGHTS_OPENED)).isEqualTo(2);
  }

  @Test
  @DisplayName("waits until somebody of the team has seen it, and is not noted again after that")
  void seen() {
    note(NOTING);
    assertThat(Gist.of(booklet.booklet()).opened()).isNotNull();
    booklet.with(COUNSELLOR, new SeeNewRights(3, SINCE));
    note(NOTING);
    assertThat(Gist.of(booklet.booklet()).opened()).isNull();
    assertThat(times(Event.RIGHTS_OPENED)).isEqualTo(1);
  }

  @Test
  @DisplayName("is noted by nobody else, and seen by those who deal with it")
  void rights() {
    assertThat(booklet.attempt(REFERENT, NOTING)).isInstanceOf(Outcome.Forbidden.class);
    note(NOTING);
    assertThat(booklet.attempt(BENEFICIARY, new SeeNewRights(3, SINCE)))
        .isInstanceOf(Outcome.Forbidden.class);
    assertThat(booklet.attempt(REFERENT, new SeeNewRights(2, SINCE)))
        .isEqualTo(new Outcome.Refused(Refusal.UNKNOWN_ITEM));
  }

  @Test
  @DisplayName("is nothing to note when it opens nothing, or once the pathway is over")
  void nothing() {
    note(new NoteNewRights(3, SINCE, List.of()));
    assertThat(opened()).isNull();
    booklet.with(
        REFERENT,
        new CloseBooklet(
            Closing.Reason.LASTING_JOB, fr.filrouge.pathway.FreeText.text("Bilan.", "")));
    note(NOTING);
    assertThat(opened()).isNull();
  }
}
