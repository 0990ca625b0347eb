package fr.filrouge.booklet;

import static fr.filrouge.booklet.BookletFixture.aBooklet;
import static fr.filrouge.booklet.Someone.BENEFICIARY;
import static fr.filrouge.booklet.Someone.COUNSELLOR;
import static fr.filrouge.booklet.Someone.REFERENT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.access.Role;
import fr.filrouge.pathway.FreeText;
import fr.filrouge.pathway.Goal;
import fr.filrouge.pathway.ItemId;
import fr.filrouge.pathway.Progress;
import fr.filrouge.pathway.Progress.Status;
import fr.filrouge.pathway.Step;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A step that is the person's to take")
class ReportStepTest {

  private static final ItemId THEIRS = ItemId.fresh();
  private static final ItemId OF_THE_REFERENT = ItemId.fresh();

  private final BookletFixture booklet =
      aBooklet()
          .with(REFERENT, step(THEIRS, Role.BENEFICIARY))
          .with(REFERENT, step(OF_THE_REFERENT, Role.REFERENT));

  private static AddStep step(ItemId id, Role actor) {
    return new AddStep(id, new Goal(FreeText.line("Envoyer le dossier", ""), actor), null);
  }

  private Step theirs() {
    return booklet.booklet().pathway().step(THEIRS).orElseThrow();
  }

  @Test
  @DisplayName("is done when the person says so, that day, in their name; nobody has achieved it")
  void done() {
    booklet.with(BENEFICIARY, new ReportStep(THEIRS, Status.DONE));
    assertThat(theirs().progress().status()).isEqualTo(Status.DONE);
    assertThat(theirs().progress().endedOn()).isNotNull();
    assertThat(theirs().progress().achievement()).isNull();
    assertThat(theirs().by().account()).isEqualTo(BENEFICIARY.id());
  }

  @Test
  @DisplayName("is open again when they take that back")
  void undone() {
    booklet
        .with(BENEFICIARY, new ReportStep(THEIRS, Status.DONE))
        .with(BENEFICIARY, new ReportStep(THEIRS, Status.PLANNED));
    assertThat(theirs().progress().status()).isEqualTo(Status.PLANNED);
    assertThat(theirs().progress().endedOn()).isNull();
  }

  @Test
  @DisplayName("keeps its words: the person says how far it has come and nothing else")
  void words() {
    booklet.with(BENEFICIARY, new ReportStep(THEIRS, Status.ON_HOLD));
    assertThat(theirs().goal().title().value()).isEqualTo("Envoyer le dossier");
    assertThat(theirs().progress())
        .isEqualTo(new Progress(Status.ON_HOLD, null, null, null, false));
  }

  @Test
  @DisplayName("is nobody else's to report, nor are the steps of others the person's")
  void notTheirs() {
    for (var change :
        new ReportStep[] {
          new ReportStep(THEIRS, Status.DONE), new ReportStep(OF_THE_REFERENT, Status.DONE)
        }) {
      assertThat(booklet.attempt(REFERENT, change)).isInstanceOf(Outcome.Forbidden.class);
      assertThat(booklet.attempt(COUNSELLOR, change)).isNotInstanceOf(Outcome.Changed.class);
    }
    assertThat(booklet.attempt(BENEFICIARY, new ReportStep(OF_THE_REFERENT, Status.DONE)))
        .isInstanceOf(Outcome.Forbidden.class);
  }

  @Test
  @DisplayName("cannot be reported once the booklet is closed, or when there is none")
  void notNow() {
    assertThat(booklet.attempt(BENEFICIARY, new ReportStep(ItemId.fresh(), Status.DONE)))
        .isInstanceOf(Outcome.Forbidden.class);
    booklet.with(REFERENT, new CloseBooklet(Closing.Reason.PERSONAL, FreeText.text("Bilan.", "")));
    assertThat(booklet.attempt(BENEFICIARY, new ReportStep(THEIRS, Status.DONE)))
        .isEqualTo(new Outcome.Refused(Refusal.BOOKLET_CLOSED));
  }
}
