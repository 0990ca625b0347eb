package fr.filrouge.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.filrouge.mongo.TestDatabase;
import java.time.Clock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("A cell that is written")
class WrittenCellsTest {

  @RegisterExtension final TestDatabase database = TestDatabase.embedded();

  @Test
  @DisplayName("is never said to be kept when its sheet has no place for the text")
  void lost() {
    Workshop workshop = Workshop.ofLittleRules(database.database(), Clock.systemDefaultZone());
    DraftId id = workshop.written("une autre");
    int revision = workshop.drafts.find(Workshop.EDITOR, id).revision();

    PolicyRefusal refusal =
        catchThrowableOfType(
            PolicyRefusal.class,
            () ->
                workshop.edit.setCell(
                    Workshop.EDITOR, id, new Edit.SetCell("measures", "MM", "de", "", "MM")));

    assertThat(refusal.kind()).isEqualTo(PolicyRefusal.Kind.UNREADABLE);
    assertThat(refusal.faults())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.column()).isEqualTo("de");
              assertThat(fault.expected()).contains("garde sa place");
            });
    assertThat(workshop.drafts.find(Workshop.EDITOR, id).revision()).isEqualTo(revision);
  }
}
