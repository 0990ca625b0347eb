package fr.filrouge.policy.impact.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.access.AccountId;
import fr.filrouge.mongo.TestDatabase;
import fr.filrouge.policy.impact.BuiltVersions;
import fr.filrouge.policy.impact.Changed;
import fr.filrouge.policy.impact.Displayed;
import fr.filrouge.policy.impact.Figure;
import fr.filrouge.policy.impact.Population;
import fr.filrouge.policy.impact.Run;
import fr.filrouge.policy.impact.RunId;
import fr.filrouge.policy.impact.Simulate;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("The run of an impact")
abstract class ImpactRunsContract {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final AccountId EDITOR = new AccountId("editeur");
  private static final AccountId OTHER = new AccountId("approbateur");
  private static final int PEOPLE = 3_500;

  @RegisterExtension final TestDatabase database;
  private final List<String> enqueued = new ArrayList<>();
  private final FakeCaseload caseload = new FakeCaseload(260);
  private Simulate simulate;

  ImpactRunsContract(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void start() {
    simulate = instance(DAY);
  }

  /** One more instance of the application, on the same database. */
  private Simulate instance(LocalDate day) {
    BuiltVersions versions = new BuiltVersions(hash -> Optional.empty());
    List.of(Changed.IN_FORCE, Changed.CATEGORY_E).forEach(versions::remember);
    Clock clock = Clock.fixed(Instant.parse(day + "T09:00:00Z"), ZoneOffset.UTC);
    return new Simulate(
        new MongoRuns(database.database()),
        new MongoSnapshots(database.database(), caseload),
        new MongoAnswers(database.database()),
        versions,
        (run, part) -> enqueued.add(run.id() + " " + part),
        clock,
        "build");
  }

  private Run ask(Simulate by, Population population, int size, AccountId who) {
    return ((Simulate.Asked.Running)
            by.ask(Changed.IN_FORCE, Changed.CATEGORY_E, population, size, DAY, who))
        .run();
  }

  private void work(Simulate by, int parts) {
    List<String> now = new ArrayList<>(enqueued.subList(0, parts));
    enqueued.subList(0, parts).clear();
    for (String one : now) {
      String[] part = one.split(" ");
      by.part(new RunId(part[0]), Integer.parseInt(part[1]));
    }
  }

  private static Displayed shown(Simulate by, Run run, AccountId who) {
    return by.find(run.id(), who).orElseThrow().shown();
  }

  @Test
  @DisplayName("is one job a part; nothing is shown before the last one, and all adds up")
  void parts() {
    Run run = ask(simulate, Population.SYNTHETIC, PEOPLE, EDITOR);
    assertThat(enqueued).hasSize(4);
    work(simulate, 3);
    assertThat(simulate.done(run)).isEqualTo(3);
    assertThat(shown(simulate, run, EDITOR)).isNull();
    work(simulate, 1);
    assertThat(shown(simulate, run, EDITOR).people())
        .isEqualTo(new Figure(Figure.Kind.NUMBER, PEOPLE, null, false));
    assertThat(simulate.find(run.id(), EDITOR).orElseThrow().state()).isEqualTo(Run.State.DONE);
  }

  @Test
  @DisplayName("is shared by who asks the same, and is not worked out again")
  void shared() {
    Run first = ask(simulate, Population.SYNTHETIC, PEOPLE, EDITOR);
    work(simulate, 4);
    Run second = ask(instance(DAY), Population.SYNTHETIC, PEOPLE, OTHER);
    assertThat(second.id()).isEqualTo(first.id());
    assertThat(enqueued).isEmpty();
    assertThat(second.shown()).isEqualTo(shown(simulate, first, EDITOR));
  }

  @Test
  @DisplayName("left in the middle is ended by another instance, every figure the same")
  void resumed() {
    Run run = ask(simulate, Population.SYNTHETIC, PEOPLE, EDITOR);
    work(simulate, 2);
    enqueued.clear();
    Simulate next = instance(DAY);
    next.resume();
    assertThat(enqueued).hasSize(2);
    work(next, 2);
    Displayed resumed = shown(next, run, EDITOR);

    database.database().mongo().getCollection(ImpactCollections.RUNS).drop();
    database.database().mongo().getCollection(ImpactCollections.PARTS).drop();
    Run again = ask(simulate, Population.SYNTHETIC, PEOPLE, EDITOR);
    work(simulate, 4);
    assertThat(resumed).isEqualTo(shown(simulate, again, EDITOR));
  }

  @Test
  @DisplayName("done twice in a part gives the same")
  void twice() {
    Run run = ask(simulate, Population.SYNTHETIC, PEOPLE, EDITOR);
    enqueued.addAll(List.copyOf(enqueued));
    work(simulate, 8);
    assertThat(shown(simulate, run, EDITOR).people().number()).isEqualTo(PEOPLE);
  }

  @Test
  @DisplayName("is cancelled by who asked, goes on for who asks too, and stops for nobody else")
  void cancelled() {
    Run run = ask(simulate, Population.SYNTHETIC, PEOPLE, EDITOR);
    assertThat(simulate.cancel(run.id(), OTHER)).as("not theirs").isFalse();
    ask(simulate, Population.SYNTHETIC, PEOPLE, OTHER);
    assertThat(simulate.cancel(run.id(), EDITOR)).isTrue();
    assertThat(simulate.find(run.id(), EDITOR)).isEmpty();
    assertThat(simulate.find(run.id(), OTHER)).isPresent();
    simulate.cancel(run.id(), OTHER);
    work(simulate, enqueued.size());
    assertThat(simulate.done(run)).as("a cancelled run does no part").isZero();
    ask(simulate, Population.SYNTHETIC, PEOPLE, EDITOR);
    work(simulate, enqueued.size());
    assertThat(shown(simulate, run, EDITOR)).isNotNull();
  }

  @Test
  @DisplayName("on a small caseload is answered at once, with no number below eleven")
  void caseload() {
    Run run = ask(simulate, Population.CASELOAD, 0, EDITOR);
    assertThat(run.state()).isEqualTo(Run.State.DONE);
    assertThat(enqueued).isEmpty();
    assertThat(shown(simulate, run, EDITOR).people().words()).startsWith("2");
    assertThat(shown(simulate, run, EDITOR).measures())
        .allSatisfy(
            line ->
                line.figures()
                    .values()
                    .forEach(
                        groups ->
                            assertThat(groups.values())
                                .allMatch(
                                    f -> f.kind() != Figure.Kind.NUMBER || f.number() >= 11)));
    assertThat(shown(simulate, run, EDITOR).withheld())
        .as("restricted measures are shown of made-up people only")
        .hasSizeGreaterThan(5);
  }

  @Test
  @DisplayName("is asked by one person thirty times a day of real people, and no more")
  void limited() {
    MongoRuns runs = new MongoRuns(database.database());
    for (int i = 0; i < Simulate.MOST_A_DAY; i++) {
      assertThat(runs.admits(EDITOR, DAY, id(i), Simulate.MOST_A_DAY)).isTrue();
    }
    assertThat(runs.admits(EDITOR, DAY, id(99), Simulate.MOST_A_DAY)).isFalse();
    assertThat(runs.admits(EDITOR, DAY, id(3), Simulate.MOST_A_DAY)).as("asked before").isTrue();
    assertThat(runs.admits(OTHER, DAY, id(99), Simulate.MOST_A_DAY)).isTrue();
    assertThat(runs.admits(EDITOR, DAY.plusDays(1), id(99), Simulate.MOST_A_DAY)).isTrue();
  }

  private static RunId id(int number) {
    return new RunId("%064x".formatted(number));
  }
}
