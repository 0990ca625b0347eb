package fr.filrouge.policy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.access.AccountId;
import fr.filrouge.rules.RuleFiles;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A draft")
class DraftStateTest {

  private static final RuleFiles FILES = RuleFiles.in(Path.of("rules"));
  private static final AccountId EDITOR = new AccountId("editeur");
  private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

  private final DraftId id = DraftId.fresh();
  private final List<Entry> entries = new ArrayList<>();

  private Draft draft(Entry.Act... acts) {
    for (Entry.Act act : acts) {
      entries.add(new Entry(id, entries.size(), EDITOR, NOW, act));
    }
    return Draft.of(entries, number -> FILES);
  }

  private static RuleHead.Published version(int number, String submission) {
    return new RuleHead.Published(
        number,
        submission,
        "",
        "",
        number == 1 ? null : LocalDate.of(2026, 11, 20),
        NOW,
        Set.of(),
        null,
        "",
        "",
        Set.of());
  }

  private static RuleHead versions(String... submissions) {
    List<RuleHead.Published> all = new ArrayList<>();
    for (String submission : submissions) {
      all.add(version(all.size() + 1, submission));
    }
    return new RuleHead(all.size(), all);
  }

  @Test
  @DisplayName("is written, handed in, taken back, and to be merged once another was published")
  void states() {
    RuleHead first = versions("first");
    assertThat(DraftState.of(draft(new Entry.Begun("", 1, 1)), first)).isEqualTo(DraftState.DRAFT);
    Draft handedIn = draft(new Entry.HandedIn());
    assertThat(DraftState.of(handedIn, first)).isEqualTo(DraftState.SUBMITTED);
    assertThat(DraftState.of(handedIn, versions("first", "other:1")))
        .isEqualTo(DraftState.TO_MERGE);
    assertThat(DraftState.of(draft(new Entry.TakenBack()), first)).isEqualTo(DraftState.DRAFT);
  }

  @Test
  @DisplayName("is published once the list of versions says so, whatever was added after that")
  void lateTakeBack() {
    draft(new Entry.Begun("", 1, 1), new Entry.HandedIn());
    RuleHead published = versions("first", entries.get(1).submission());

    Draft takenBackTooLate = draft(new Entry.TakenBack());

    assertThat(DraftState.of(takenBackTooLate, published)).isEqualTo(DraftState.PUBLISHED);
    assertThat(DraftState.of(takenBackTooLate, published).open()).isFalse();
  }
}
