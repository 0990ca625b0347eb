package fr.filrouge.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.filrouge.mongo.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A version that reaches back into the past")
class RetroactiveTest {

  private static final Clock CLOCK = Clock.systemDefaultZone();
  private static final LocalDate TODAY = LocalDate.now(CLOCK);

  @RegisterExtension final TestDatabase database = TestDatabase.embedded();

  private Workshop workshop() {
    return Workshop.ofLittleRules(database.database(), CLOCK);
  }

  private static Draft from(Workshop workshop, LocalDate from) {
    DraftId id = workshop.written("une autre");
    workshop.detail(id, new Details(from, "Une raison", "D 1", true, Map.of()));
    return workshop.drafts.find(Workshop.EDITOR, id);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "0, moins de 11",
    "10, moins de 11",
    "11, environ 10",
    "64, environ 60",
    "65, environ 70",
    "1250, environ 1250"
  })
  @DisplayName("says how many kept decisions are of days since then, never a small number")
  void counted(long count, String words) {
    Workshop workshop = workshop();
    LocalDate from = TODAY.minusDays(40);
    DecisionsAlreadyKept kept =
        new DecisionsAlreadyKept(day -> day.equals(from) ? count : -1, workshop.versions);

    assertThat(kept.since(from(workshop, from))).isEqualTo(Optional.of(words));
    assertThat(kept.since(from(workshop, TODAY))).as("today is not the past").isEmpty();
  }

  @Test
  @DisplayName("is not handed in before an officer has read that number and said that it is meant")
  void meant() {
    Workshop workshop = workshop();
    DraftId id = workshop.written("une autre");
    workshop.detail(id, new Details(TODAY.minusDays(40), "Une raison", "D 1", false, Map.of()));

    PolicyRefusal refusal =
        catchThrowableOfType(
            PolicyRefusal.class, () -> workshop.publish.handIn(Workshop.EDITOR, id));
    assertThat(refusal.sentence()).contains("c'est voulu", ": environ 60 ;");
    workshop.detail(id, new Details(TODAY.minusDays(40), "Une raison", "D 1", true, Map.of()));
    assertThat(workshop.published(id).number()).isEqualTo(2);
  }

  private static RuleHead.Published version(
      int number, @Nullable LocalDate from, Instant publishedAt) {
    return new RuleHead.Published(
        number, "s" + number, "", "", from, publishedAt, Set.of(), null, "", "", Set.of());
  }

  @Test
  @DisplayName("is compared with what answered until it was published, not with its date's eve")
  void before() {
    Instant published = Instant.parse("2026-06-15T10:00:00Z");
    LocalDate day = LocalDate.of(2026, 6, 15);
    RuleHead.Published first = version(1, null, Instant.EPOCH);
    RuleHead.Published second = version(2, LocalDate.of(2026, 1, 1), published);
    RuleHead.Published back = version(3, LocalDate.of(2019, 1, 1), published);
    RuleHead.Published ahead = version(4, LocalDate.of(2027, 1, 1), published);
    RuleHead head = new RuleHead(3, List.of(first, second, back, ahead));

    assertThat(head.before(back, day)).isEqualTo(second);
    assertThat(head.before(second, LocalDate.of(2025, 12, 1))).isEqualTo(first);
    assertThat(head.before(ahead, day)).isEqualTo(back);
  }
}
