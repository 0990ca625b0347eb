package fr.filrouge.policy.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.access.AccountId;
import fr.filrouge.mongo.TestDatabase;
import fr.filrouge.policy.Details;
import fr.filrouge.policy.DraftId;
import fr.filrouge.policy.Edit;
import fr.filrouge.policy.Entry;
import fr.filrouge.policy.GoldenAnswers;
import fr.filrouge.policy.Instance;
import fr.filrouge.policy.Instances;
import fr.filrouge.policy.Proposal;
import fr.filrouge.policy.RuleHead;
import fr.filrouge.policy.RuleStore;
import fr.filrouge.policy.Submission;
import fr.filrouge.rules.RuleFiles;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("What is kept of the rules:")
abstract class RuleStoreContract {

  private static final int AT_ONCE = 8;
  private static final DraftId DRAFT = new DraftId("0b8f6c6e-6f0a-4c59-9d6b-1f7f5b7c9a01");
  private static final DraftId OTHER = new DraftId("7e2d1a90-33c4-4f0e-8a55-2f1b0c9d8e02");
  private static final AccountId ME = new AccountId("editeur");
  private static final AccountId YOU = new AccountId("approbateur");
  private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
  private static final Details DETAILS =
      new Details(
          LocalDate.of(2027, 1, 1),
          "« Raison » é\n=1+1",
          "D 1",
          true,
          Map.of(3, Details.Pending.TAKEN_UP, 4, Details.Pending.REPLACED));

  @RegisterExtension final TestDatabase database;
  private RuleStore store;
  private Instances instances;

  RuleStoreContract(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void open() {
    store = new MongoRules(database.database());
    instances = new MongoInstances(database.database());
  }

  private void reopen() {
    database.reopen();
    open();
  }

  private static Entry entry(DraftId draft, int k, AccountId who, Entry.Act act) {
    return new Entry(draft, k, who, NOW.plusSeconds(k), act);
  }

  private static Entry begun(DraftId draft, Instant at) {
    return new Entry(draft, 0, ME, at, new Entry.Begun("Un titre", 2, 1));
  }

  /** Does the same from several threads at once, and says how often it was done. */
  private static long done(IntFunction<Callable<Boolean>> task) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Callable<Boolean>> tasks = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        tasks.add(task.apply(i));
      }
      long done = 0;
      for (Future<Boolean> one : threads.invokeAll(tasks)) {
        done += one.get() ? 1 : 0;
      }
      return done;
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  @DisplayName("every kind of entry comes back as it was, in its order, from any number on")
  void entries() {
    List<Edit> edits =
        List.of(
            new Edit.SetCell("socle", "r", "âge", "", "≥ 16"),
            new Edit.AddRow("socle", null, "n", Map.of("voie.x", "$a", "âge", "")),
            new Edit.RemoveRow("socle", "r", "n", Map.of("voie.x", "$a")),
            new Edit.AddColumn("socle", "âge"),
            new Edit.RemoveColumn("socle", "âge"),
            new Edit.PutFile("scenarios/a.yaml", null, "a: 1\n"));
    List<Entry.Act> acts =
        List.of(
            new Entry.Begun("Un titre", 2, 1),
            new Entry.Edited(edits),
            new Entry.Undone(1, edits),
            new Entry.Redone(1, edits),
            new Entry.Detailed(DETAILS),
            new Entry.Merged(3, edits),
            new Entry.HandedIn(),
            new Entry.TakenBack(),
            new Entry.Returned("À revoir"),
            new Entry.Abandoned());
    List<Entry> written = new ArrayList<>();
    for (int k = 0; k < acts.size(); k++) {
      written.add(entry(DRAFT, k, ME, acts.get(k)));
      assertThat(store.add(written.get(k))).isTrue();
    }
    store.add(begun(OTHER, NOW));
    reopen();

    assertThat(store.entries(DRAFT, 0)).isEqualTo(written);
    assertThat(store.entries(DRAFT, 4)).isEqualTo(written.subList(4, acts.size()));
    assertThat(store.entries(DRAFT, acts.size())).isEmpty();
  }

  @Test
  @DisplayName("of entries of one number, the first stays and the others are refused")
  void oneEntryOfANumber() throws Exception {
    Entry first = begun(DRAFT, NOW);
    assertThat(store.add(first)).isTrue();
    assertThat(store.add(begun(DRAFT, NOW.plusSeconds(1)))).isFalse();
    assertThat(store.entries(DRAFT, 0)).containsExactly(first);

    long added =
        done(i -> () -> store.add(entry(DRAFT, 1, ME, new Entry.Returned("remarque " + i))));

    assertThat(added).isEqualTo(1);
    assertThat(store.entries(DRAFT, 1)).hasSize(1);
  }

  @Test
  @DisplayName("the beginnings of drafts are listed, the latest first")
  void begun() {
    store.add(begun(DRAFT, NOW));
    store.add(entry(DRAFT, 1, ME, new Entry.Abandoned()));
    store.add(begun(OTHER, NOW.plusSeconds(60)));

    assertThat(store.begun()).containsExactly(begun(OTHER, NOW.plusSeconds(60)), begun(DRAFT, NOW));
  }

  private static Submission submission(String title) {
    return new Submission(
        DRAFT + ":6",
        RuleFiles.of(Map.of("tables/a.b.csv", "id;$x\r\n1;« é »\n", "README.md", "")),
        DETAILS,
        title,
        2,
        Set.of(ME, YOU),
        "f".repeat(64),
        "Tout est montré.",
        List.of("Des personnes peuvent y gagner.", "Personne n’y perd."),
        NOW);
  }

  @Test
  @DisplayName("what was handed in stays as it was first, to the byte")
  void submissions() throws Exception {
    assertThat(store.submission(DRAFT + ":6")).isEmpty();
    store.keep(submission("Le premier"));
    done(
        i ->
            () -> {
              store.keep(submission("Un autre " + i));
              return true;
            });
    reopen();

    Submission kept = store.submission(DRAFT + ":6").orElseThrow();
    assertThat(kept.title()).isEqualTo("Le premier");
    assertThat(kept.details()).isEqualTo(DETAILS);
    assertThat(kept.authors()).containsExactlyInAnyOrder(ME, YOU);
    assertThat(kept.at()).isEqualTo(NOW);
    assertThat(kept.files().texts()).isEqualTo(submission("").files().texts());
    assertThat(kept.files().hashOfAll()).isEqualTo(submission("").files().hashOfAll());
  }

  @Test
  @DisplayName("a proposal comes back as it was")
  void proposals() {
    Proposal proposal =
        new Proposal(
            "p1", DRAFT, ME, NOW, List.of(new Edit.SetCell("socle", "r", "âge", "", "≥ 16")));
    store.keep(proposal);
    reopen();

    assertThat(store.proposal("p1")).contains(proposal);
    assertThat(store.proposal("p2")).isEmpty();
  }

  private static RuleHead.Published version(int number, String reason) {
    return new RuleHead.Published(
        number,
        DRAFT + ":" + number,
        "a".repeat(64),
        "b".repeat(64),
        number == 1 ? null : LocalDate.of(2027, 1, number),
        NOW,
        number == 1 ? Set.of() : Set.of(ME),
        number == 1 ? null : YOU,
        reason,
        "D",
        number == 3 ? Set.of(2) : Set.of());
  }

  private static RuleHead head(long sequence, RuleHead.Published... versions) {
    return new RuleHead(sequence, List.of(versions));
  }

  @Test
  @DisplayName("the list of versions is begun once")
  void beginning() throws Exception {
    assertThat(store.head()).isEmpty();
    assertThat(store.advance(head(1, version(1, "")))).as("nothing to follow").isFalse();
    done(
        i ->
            () -> {
              store.begin(head(0, version(1, "début " + i)));
              return true;
            });
    RuleHead first = store.head().orElseThrow();
    store.begin(head(0, version(1, "trop tard")));
    reopen();

    assertThat(store.head()).contains(first);
    assertThat(first.versions()).hasSize(1);
  }

  @Test
  @DisplayName("of lists that follow the same one, a single one takes its place")
  void publication() throws Exception {
    RuleHead.Published one = version(1, "");
    store.begin(head(0, one));

    long published = done(i -> () -> store.advance(head(1, one, version(2, "auteur " + i))));

    assertThat(published).isEqualTo(1);
    RuleHead now = store.head().orElseThrow();
    assertThat(now.sequence()).isEqualTo(1);
    assertThat(store.advance(head(1, one, version(2, "en retard")))).isFalse();
    assertThat(store.advance(head(3, one, version(2, "en avance")))).isFalse();
    assertThat(store.head()).contains(now);
    RuleHead next = head(2, one, now.last(), version(3, "suivante"));
    assertThat(store.advance(next)).isTrue();
    reopen();
    assertThat(store.head()).contains(next);
  }

  @Test
  @DisplayName("what a version answered stays as it was first")
  void golden() {
    GoldenAnswers answers =
        GoldenAnswers.read(List.of("hash\tbuild 1", "ON?-\t0123\tun scénario : « é »"));
    assertThat(store.golden(2)).isEmpty();
    store.keep(2, answers);
    store.keep(2, GoldenAnswers.read(List.of("hash\tbuild 2")));
    reopen();

    assertThat(store.golden(2)).contains(answers);
    assertThat(store.golden(1)).isEmpty();
  }

  @Test
  @DisplayName("that people were told of a version, or of a day on which it turns, is noted once")
  void told() {
    LocalDate turned = LocalDate.of(2027, 3, 1);
    assertThat(store.toldOf(2, null)).isFalse();
    store.noteToldOf(2, null);
    store.noteToldOf(2, null);
    reopen();

    assertThat(store.toldOf(2, null)).isTrue();
    assertThat(store.toldOf(3, null)).isFalse();
    assertThat(store.toldOf(2, turned)).isFalse();
    store.noteToldOf(2, turned);
    assertThat(store.toldOf(2, turned)).isTrue();
    assertThat(store.toldOf(2, turned.plusDays(1))).isFalse();
    assertThat(store.toldOf(3, turned)).isFalse();
  }

  @Test
  @DisplayName("a running copy says one thing at a time, until it is forgotten")
  void instances() {
    instances.note(new Instance("a", 1, NOW));
    instances.note(new Instance("b", 1, NOW.minusSeconds(3_600)));
    instances.note(new Instance("a", 2, NOW.plusSeconds(10)));
    reopen();

    assertThat(instances.all())
        .containsExactlyInAnyOrder(
            new Instance("a", 2, NOW.plusSeconds(10)),
            new Instance("b", 1, NOW.minusSeconds(3_600)));
    instances.forgetBefore(NOW);
    assertThat(instances.all()).containsExactly(new Instance("a", 2, NOW.plusSeconds(10)));
  }
}
