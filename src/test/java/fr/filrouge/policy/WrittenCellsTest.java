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

  @Test
  @DisplayName("can be taken back when a paste brought other spaces than the sheet keeps")
  void spaces() {
    Workshop workshop = Workshop.ofLittleRules(database.database(), Clock.systemDefaultZone());
    DraftId id = workshop.drafts.begin(Workshop.EDITOR, "Collé d'un texte").id();
    Draft before = workshop.drafts.find(Workshop.EDITOR, id);

    Draft written =
        workshop.edit.setCell(
            Workshop.EDITOR,
            id,
            new Edit.SetCell("t", "r1", "source", "s", "\u00A0Pacte\u202F: §\u00A02 "));

    assertThat(written.files().text("tables/t.csv")).contains(";Pacte : § 2;");
    assertThat(workshop.edit.undo(Workshop.EDITOR, id).files().texts())
        .isEqualTo(before.files().texts());
    assertThat(workshop.edit.redo(Workshop.EDITOR, id).files().texts())
        .isEqualTo(written.files().texts());
  }
}
