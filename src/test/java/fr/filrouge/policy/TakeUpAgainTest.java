package fr.filrouge.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.filrouge.mongo.TestDatabase;
import fr.filrouge.rules.RuleSheets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("A version that was approved for later, and is overtaken by another one,")
class TakeUpAgainTest {

  private static final Clock CLOCK = Clock.systemDefaultZone();
  private static final LocalDate LATER = LocalDate.now(CLOCK).plusDays(30);

  @RegisterExtension final TestDatabase database = TestDatabase.embedded();
  private Workshop workshop;

  @BeforeEach
  void open() {
    workshop = Workshop.ofLittleRules(database.database(), CLOCK);
    DraftId later = workshop.written("pour plus tard");
    workshop.detail(later, details(LATER, Map.of()));
    workshop.published(later);
  }

  private static Details details(LocalDate from, Map<Integer, Details.Pending> pending) {
    return new Details(from, "Une raison", "D 1", false, pending);
  }

  /** Publishes version 3 from today on: what was in force, with another text in one cell. */
  private DraftId overtaken(String column, String before, String after, Details.Pending becomes) {
    DraftId id = workshop.publish.restore(Workshop.EDITOR, 1).id();
    workshop.edit.setCell(Workshop.EDITOR, id, new Edit.SetCell("t", "r1", column, before, after));
    workshop.detail(id, details(LocalDate.now(CLOCK), Map.of(2, becomes)));
    assertThat(workshop.published(id).number()).isEqualTo(3);
    return id;
  }

  private Draft latest() {
    return workshop.drafts.all(Workshop.EDITOR).stream()
        .filter(draft -> draft.title().startsWith("Reprise"))
        .findFirst()
        .orElseThrow();
  }

  private static String cell(Draft draft, String column) {
    RuleSheets sheets = RuleSheets.of(draft.files());
    return sheets.sheet("t").cell(sheets.sheet("t").row("r1").orElseThrow(), column);
  }

  @Test
  @DisplayName("is taken up again in a draft: its changes upon the new one, with its own date")
  void takenUp() {
    overtaken("intitulé", "i", "un autre", Details.Pending.TAKEN_UP);

    Draft draft = latest();
    assertThat(draft.title()).isEqualTo("Reprise de la version 2 après la version 3");
    assertThat(workshop.drafts.state(draft)).isEqualTo(DraftState.DRAFT);
    assertThat(draft.base()).isEqualTo(3);
    assertThat(cell(draft, "source")).isEqualTo("pour plus tard");
    assertThat(cell(draft, "intitulé")).isEqualTo("un autre");
    assertThat(draft.details()).isEqualTo(details(LATER, Map.of()));
    assertThat(draft.authors()).containsExactly(Workshop.EDITOR.id());
    assertThat(workshop.published(draft.id()).number()).isEqualTo(4);
  }

  @Test
  @DisplayName("is taken up once, whoever looks again, also when a crash cut it short")
  void once() {
    overtaken("intitulé", "i", "un autre", Details.Pending.TAKEN_UP);
    Draft draft = latest();
    List<Entry> entries = workshop.store.entries(draft.id(), 0);

    new TakeUpAgain(workshop.store, workshop.versions).ofAll();
    assertThat(workshop.store.entries(draft.id(), 0)).isEqualTo(entries).hasSize(3);
    database
        .mongo()
        .getCollection("rule_changes")
        .deleteOne(new org.bson.Document("_id", draft.id() + ":2"));
    new TakeUpAgain(workshop.store, workshop.versions).ofAll();
    assertThat(workshop.store.entries(draft.id(), 0)).isEqualTo(entries);

    workshop.drafts.abandon(Workshop.EDITOR, draft.id());
    new TakeUpAgain(workshop.store, workshop.versions).ofAll();
    assertThat(workshop.drafts.state(latest())).isEqualTo(DraftState.ABANDONED);
  }

  @Test
  @DisplayName("waits to be merged where both changed the same cell, with all three texts")
  void conflict() {
    overtaken("source", "s", "une autre", Details.Pending.TAKEN_UP);

    Draft draft = latest();
    assertThat(workshop.drafts.state(draft)).isEqualTo(DraftState.TO_MERGE);
    PolicyRefusal refusal =
        catchThrowableOfType(
            PolicyRefusal.class,
            () -> workshop.merge.onLast(Workshop.EDITOR, draft.id(), Set.of(), Set.of()));
    assertThat(refusal.details().get("conflicts"))
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(Merging.Conflict.class))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.base()).isEqualTo("s");
              assertThat(one.mine()).isEqualTo("pour plus tard");
              assertThat(one.theirs()).isEqualTo("une autre");
            });
    Draft merged =
        workshop.merge.onLast(Workshop.EDITOR, draft.id(), Set.of("t/r1/source"), Set.of());
    assertThat(cell(merged, "source")).isEqualTo("pour plus tard");
  }

  @Test
  @DisplayName("is not taken up when it was said to be replaced")
  void replaced() {
    overtaken("intitulé", "i", "un autre", Details.Pending.REPLACED);

    assertThat(workshop.drafts.all(Workshop.EDITOR))
        .noneMatch(draft -> draft.title().startsWith("Reprise"));
  }

  @Test
  @DisplayName("cannot be taken up later by a draft that brings it into force with itself")
  void broughtAlong() {
    DraftId id = workshop.drafts.begin(Workshop.EDITOR, "Part de la version 2").id();
    workshop.edit.setCell(
        Workshop.EDITOR, id, new Edit.SetCell("t", "r1", "intitulé", "i", "un autre"));
    workshop.detail(id, details(LocalDate.now(CLOCK), Map.of(2, Details.Pending.TAKEN_UP)));

    PolicyRefusal refusal =
        catchThrowableOfType(
            PolicyRefusal.class, () -> workshop.publish.handIn(Workshop.EDITOR, id));
    assertThat(refusal.sentence()).contains("La version 2 est à reprendre", "retirez-le");
  }
}
