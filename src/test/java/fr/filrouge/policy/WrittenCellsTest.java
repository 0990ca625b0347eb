package fr.filrouge.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.filrouge.mongo.TestDatabase;
import fr.filrouge.rules.RuleFiles;
import fr.filrouge.rules.RuleSheets;
import java.time.Clock;
import java.util.List;
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

  @Test
  @DisplayName("can be taken back when a column of the catalogue went with its only text")
  void onlyText() {
    RuleFiles before =
        Workshop.LITTLE.with(
            "measures.yaml",
            Workshop.LITTLE.text("measures.yaml").replace("source: s}", "source: s, aid: oui}")
                + "  - {code: NN, label: n, family: f}\n");
    List<Edit> emptying = List.of(new Edit.SetCell("measures", "MM", "aid", "oui", ""));
    List<Edit> removing =
        List.of(
            new Edit.RemoveRow(
                "measures",
                null,
                "MM",
                RuleSheets.of(before)
                    .sheet("measures")
                    .cells(RuleSheets.of(before).sheet("measures").rows().get(0))));
    for (List<Edit> edits : List.of(emptying, removing)) {
      RuleFiles after = Edit.applyAll(edits, before);
      assertThat(RuleSheets.of(after).sheet("measures").headings()).doesNotContain("aid");

      RuleFiles back = Edit.applyAll(Inverse.of(edits, after), after);
      assertThat(Differences.between(before, back)).isEmpty();
      assertThat(Edit.applyAll(edits, back).texts()).isEqualTo(after.texts());
    }
  }
}
