package fr.filrouge.pathway;

import static fr.filrouge.pathway.Progress.Achievement.ACHIEVED;
import static fr.filrouge.pathway.Progress.Status.ABANDONED;
import static fr.filrouge.pathway.Progress.Status.ACTIVE;
import static fr.filrouge.pathway.Progress.Status.CANCELLED;
import static fr.filrouge.pathway.Progress.Status.DONE;
import static fr.filrouge.pathway.Progress.Status.ON_HOLD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.filrouge.situation.InvalidInput;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ProgressTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 6);

  @Test
  @DisplayName("a step begins and ends on the day it is said, unless another day was given")
  void dates() {
    Progress done = Progress.PLANNED.moved(ACTIVE, MONDAY).moved(DONE, FRIDAY);

    assertThat(done.startedOn()).isEqualTo(MONDAY);
    assertThat(done.endedOn()).isEqualTo(FRIDAY);
    assertThat(Progress.PLANNED.moved(CANCELLED, MONDAY).endedOn()).isNull();
    assertThat(done.between(MONDAY, MONDAY).moved(DONE, FRIDAY).endedOn()).isEqualTo(MONDAY);
  }

  @Test
  @DisplayName("done does not say that the goal was reached; somebody says so")
  void achievementApart() {
    Progress done = Progress.PLANNED.moved(DONE, MONDAY);

    assertThat(done.achievement()).isNull();
    assertThat(done.hasSkillsToRecord()).isFalse();
    assertThat(done.achieved(ACHIEVED).hasSkillsToRecord()).isTrue();
    assertThat(done.achieved(ACHIEVED).withSkillsRecorded().hasSkillsToRecord()).isFalse();
  }

  @Test
  @DisplayName("a step that is open again has neither end nor achievement")
  void reopened() {
    Progress again = Progress.PLANNED.moved(DONE, MONDAY).achieved(ACHIEVED).moved(ACTIVE, FRIDAY);

    assertThat(again.endedOn()).isNull();
    assertThat(again.achievement()).isNull();
    assertThat(again.startedOn()).isEqualTo(MONDAY);
  }

  @Test
  @DisplayName("a measure is entered once its step has begun, and no longer when it is left")
  void entered() {
    assertThat(Progress.PLANNED.hasEntered()).isFalse();
    assertThat(Progress.PLANNED.moved(ON_HOLD, MONDAY).hasEntered()).isFalse();
    assertThat(Progress.PLANNED.moved(ACTIVE, MONDAY).moved(ON_HOLD, FRIDAY).hasEntered()).isTrue();
    assertThat(Progress.PLANNED.moved(DONE, MONDAY).hasEntered()).isTrue();
    assertThat(Progress.PLANNED.moved(ACTIVE, MONDAY).moved(ABANDONED, FRIDAY).hasEntered())
        .isFalse();
  }

  @Test
  @DisplayName("an end before the start, or of a step that goes on, is refused")
  void refused() {
    assertThatThrownBy(() -> Progress.PLANNED.moved(DONE, MONDAY).between(FRIDAY, MONDAY))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Progress.PLANNED.between(MONDAY, FRIDAY))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Progress.PLANNED.achieved(ACHIEVED)).isInstanceOf(InvalidInput.class);
  }
}
