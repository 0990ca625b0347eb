package fr.filrouge.booklet.mongo;

import static fr.filrouge.booklet.BookletFixture.LAW;
import static fr.filrouge.booklet.BookletFixture.answering;
import static fr.filrouge.booklet.BookletFixture.opening;
import static fr.filrouge.booklet.BookletFixture.writing;
import static fr.filrouge.booklet.Someone.ADMIN;
import static fr.filrouge.booklet.Someone.BENEFICIARY;
import static fr.filrouge.booklet.Someone.COUNSELLOR;
import static fr.filrouge.booklet.Someone.OTHER_COUNSELLOR;
import static fr.filrouge.booklet.Someone.OTHER_REFERENT;
import static fr.filrouge.booklet.Someone.REFERENT;
import static fr.filrouge.booklet.Someone.THIRD_REFERENT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.booklet.Booklet;
import fr.filrouge.booklet.BookletId;
import fr.filrouge.booklet.BookletView;
import fr.filrouge.booklet.Caseload;
import fr.filrouge.booklet.History;
import fr.filrouge.booklet.Journal;
import fr.filrouge.booklet.OfferTransfer;
import fr.filrouge.booklet.Outcome;
import fr.filrouge.booklet.Page;
import fr.filrouge.booklet.Refusal;
import fr.filrouge.booklet.SeenVersion;
import fr.filrouge.booklet.SettleTransfer;
import fr.filrouge.mongo.TestDatabase;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the application relies on of its booklets, whichever server holds them. */
abstract class BookletsContract extends BookletStorage {

  BookletsContract(TestDatabase database) {
    super(database);
  }

  @Test
  @DisplayName("a booklet comes back as it was stored, with everything people did to it")
  void roundTrip() {
    BookletId id = opened("Zoé", "Lefèvre");
    change(id, REFERENT, answering("{\"jobseekerCategory\":\"B\",\"needs\":[]}"));
    change(id, REFERENT, writing("« Guillemets » \"droits\" 😀\nשלום\tfin"));
    BookletView seen = booklets.find(id, REFERENT).orElseThrow();

    booklets = new MongoBooklets(database.reopen(), accounts, LAW, Clock.systemUTC(), List.of());

    assertThat(booklets.find(id, REFERENT).orElseThrow().booklet()).isEqualTo(seen.booklet());
    assertThat(seen.booklet().journal().latest().get(0).text().value())
        .isEqualTo("« Guillemets » \"droits\" 😀\nשלום\tfin");
    assertThat(seen.situation().codes("needs")).isEmpty();
  }

  @Test
  @DisplayName("a booklet that is not there and one of other people look the same")
  void missing() {
    BookletId id = opened("Zoé", "Lefèvre");

    assertThat(booklets.find(id, OTHER_COUNSELLOR)).isEmpty();
    assertThat(booklets.find(id, ADMIN)).isEmpty();
    assertThat(booklets.find(BookletId.fresh(), REFERENT)).isEmpty();
    assertThat(booklets.change(id, OTHER_COUNSELLOR, null, writing("x")))
        .isEqualTo(booklets.change(BookletId.fresh(), OTHER_COUNSELLOR, null, writing("x")));
  }

  @Test
  @DisplayName("opening twice with the same id opens once")
  void openedOnce() {
    BookletId id = BookletId.of(REFERENT.id(), "key", "content");
    open(opening(id, "Zoé", "Lefèvre"), REFERENT);
    change(id, REFERENT, writing("Bonjour"));

    BookletView again = open(opening(id, "Zoé", "Lefèvre"), REFERENT);

    assertThat(again.booklet().journal().count()).isEqualTo(1);
    assertThat(booklets.list(Caseload.ALL, REFERENT).items()).hasSize(1);
  }

  @Test
  @DisplayName(
      "a change that names an older version is refused; one hidden from its author is not in its way")
  void stale() {
    BookletId id = opened("Zoé", "Lefèvre");
    attach(id);
    SeenVersion seen = booklets.find(id, REFERENT).orElseThrow().version();
    change(id, BENEFICIARY, answering("{\"boeth\":true}"));

    Outcome afterHidden =
        booklets.change(id, REFERENT, List.of(seen), answering("{\"projectStage\":\"NONE\"}"));
    Outcome afterVisible =
        booklets.change(id, REFERENT, List.of(seen), answering("{\"projectStage\":\"CONFIRMED\"}"));

    assertThat(afterHidden).isInstanceOf(Outcome.Changed.class);
    assertThat(afterVisible).isInstanceOf(Outcome.Stale.class);
  }

  @Test
  @DisplayName("sixteen people write in one booklet at once: nothing is overwritten")
  void manyWriters() throws Exception {
    int changes = FULL ? 500 : 25;
    BookletId id = opened("Zoé", "Lefèvre");

    List<Integer> made =
        inParallel(
            IntStream.range(0, 16)
                .mapToObj(writer -> (Callable<Integer>) () -> write(id, writer, changes))
                .toList());

    int successes = made.stream().mapToInt(i -> i).sum();
    Booklet whole = booklets.findWhole(id, REFERENT).orElseThrow().booklet();
    assertThat(successes).isEqualTo(16 * changes);
    assertThat(whole.version()).isEqualTo(1 + successes);
    assertThat(whole.history().latest()).hasSize(1 + successes);
    assertThat(new HashSet<>(whole.journal().latest().stream().map(e -> e.text().value()).toList()))
        .hasSize(successes);
  }

  private int write(BookletId id, int writer, int changes) {
    int made = 0;
    for (int i = 0; i < changes; i++) {
      Outcome outcome = booklets.change(id, REFERENT, null, writing(writer + ":" + i));
      made += outcome instanceof Outcome.Changed ? 1 : 0;
    }
    return made;
  }

  @Test
  @DisplayName("of an acceptance and a refusal sent at once, one wins and the other is told")
  void oneReferent() throws Exception {
    for (int round = 0; round < 20; round++) {
      BookletId id = opened("Zoé", "Lefèvre");
      change(id, REFERENT, new OfferTransfer(OTHER_REFERENT, null));

      List<Outcome> outcomes =
          inParallel(
              List.of(
                  () -> booklets.change(id, OTHER_REFERENT, null, new SettleTransfer(1, true)),
                  () -> booklets.change(id, OTHER_REFERENT, null, new SettleTransfer(1, false))));

      assertThat(outcomes).filteredOn(o -> o instanceof Outcome.Changed).hasSize(1);
      assertThat(outcomes).contains(new Outcome.Refused(Refusal.OFFER_SETTLED));
      assertThat(
              List.of(OTHER_REFERENT, REFERENT).stream()
                  .filter(account -> booklets.find(id, account).isPresent()))
          .hasSize(1);
    }
  }

  @Test
  @DisplayName("creations sent five times at once open each booklet once")
  void sameKeys() throws Exception {
    int creations = FULL ? 1000 : 100;
    List<Callable<BookletId>> requests = new ArrayList<>();
    for (int i = 0; i < creations; i++) {
      BookletId id = BookletId.of(COUNSELLOR.id(), "key " + i, "content");
      String name = "Fictif " + i;
      for (int copy = 0; copy < 5; copy++) {
        requests.add(() -> open(opening(id, "Zoé", name), COUNSELLOR).booklet().id());
      }
    }
    Collections.shuffle(requests, ThreadLocalRandom.current());

    Set<BookletId> answered = new HashSet<>(inParallel(requests));

    assertThat(answered).hasSize(creations);
    assertThat(database.mongo().getCollection("booklets").countDocuments()).isEqualTo(creations);
  }

  @Test
  @DisplayName("old entries move to the archive; nothing is lost, doubled or out of order")
  void archive() {
    BookletId id = opened("Zoé", "Lefèvre");
    for (int i = 1; i <= 450; i++) {
      change(id, REFERENT, writing("Entrée " + i));
    }
    Booklet stored = booklets.find(id, REFERENT).orElseThrow().booklet();
    Booklet whole = booklets.findWhole(id, REFERENT).orElseThrow().booklet();

    assertThat(stored.journal().latest()).hasSizeBetween(50, 100);
    assertThat(stored.history().latest()).hasSizeBetween(50, 100);
    assertThat(whole.journal().latest())
        .extracting(Journal.Entry::sequence)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 450).mapToObj(Long::valueOf).toList());
    assertThat(whole.history().latest())
        .extracting(History.Entry::sequence)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 451).mapToObj(Long::valueOf).toList());
    assertThat(pages(id)).hasSize(450).doesNotHaveDuplicates();
  }

  private List<Long> pages(BookletId id) {
    List<Long> sequences = new ArrayList<>();
    String next = null;
    do {
      Page<Journal.Entry> page = booklets.journal(id, REFERENT, 40, next).orElseThrow();
      page.items().forEach(entry -> sequences.add(entry.sequence()));
      next = page.next();
    } while (next != null);
    return sequences;
  }

  @Test
  @DisplayName("the history a reader pages through leaves no gap where something is hidden")
  void hiddenHistory() {
    BookletId id = opened("Zoé", "Lefèvre");
    attach(id);
    for (int i = 0; i < 20; i++) {
      change(id, BENEFICIARY, answering("{\"boeth\":" + (i % 2 == 0) + "}"));
      change(id, BENEFICIARY, writing("Mot " + i));
    }

    Page<History.Entry> first = booklets.history(id, REFERENT, 15, null).orElseThrow();
    Page<History.Entry> second = booklets.history(id, REFERENT, 15, first.next()).orElseThrow();

    assertThat(first.items()).extracting(History.Entry::sequence).startsWith(23L).endsWith(9L);
    assertThat(second.items()).extracting(History.Entry::sequence).startsWith(8L).endsWith(1L);
    assertThat(booklets.history(id, BENEFICIARY, 100, null).orElseThrow().items()).hasSize(43);
  }

  @Test
  @DisplayName("the one who hands over and the one who takes over both see what became of it")
  void transfers() {
    BookletId id = opened("Zoé", "Lefèvre");
    change(id, REFERENT, new OfferTransfer(OTHER_REFERENT, null));
    booklets.change(id, OTHER_REFERENT, null, new SettleTransfer(1, true));

    assertThat(booklets.transfers(REFERENT)).hasSize(1);
    assertThat(booklets.transfers(REFERENT)).isEqualTo(booklets.transfers(OTHER_REFERENT));
    assertThat(booklets.transfers(THIRD_REFERENT)).isEmpty();
  }
}
