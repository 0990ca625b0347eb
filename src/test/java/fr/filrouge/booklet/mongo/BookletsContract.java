package fr.filrouge.booklet.mongo;

import static fr.filrouge.booklet.BookletFixture.answering;
import static fr.filrouge.booklet.BookletFixture.opening;
import static fr.filrouge.booklet.BookletFixture.writing;
import static fr.filrouge.booklet.Someone.ADMIN;
import static fr.filrouge.booklet.Someone.BENEFICIARY;
import static fr.filrouge.booklet.Someone.COUNSELLOR;
import static fr.filrouge.booklet.Someone.DISABILITY_REFERENT;
import static fr.filrouge.booklet.Someone.OTHER_COUNSELLOR;
import static fr.filrouge.booklet.Someone.OTHER_REFERENT;
import static fr.filrouge.booklet.Someone.REFERENT;
import static fr.filrouge.booklet.Someone.THIRD_REFERENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.filrouge.access.Account;
import fr.filrouge.booklet.Booklet;
import fr.filrouge.booklet.BookletId;
import fr.filrouge.booklet.BookletView;
import fr.filrouge.booklet.Caseload;
import fr.filrouge.booklet.Change;
import fr.filrouge.booklet.GiveConsent;
import fr.filrouge.booklet.History;
import fr.filrouge.booklet.InviteMember;
import fr.filrouge.booklet.Journal;
import fr.filrouge.booklet.OfferTransfer;
import fr.filrouge.booklet.Outcome;
import fr.filrouge.booklet.Page;
import fr.filrouge.booklet.Refusal;
import fr.filrouge.booklet.SeenVersion;
import fr.filrouge.booklet.SettleTransfer;
import fr.filrouge.mongo.TestDatabase;
import fr.filrouge.situation.InvalidInput;
import fr.filrouge.situation.Restriction;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the application relies on of its booklets, whichever server holds them. */
abstract class BookletsContract {

  /** The figures that the product promises, with {@code -Dfilrouge.full=true}; fewer otherwise. */
  private static final boolean FULL = Boolean.getBoolean("filrouge.full");

  @RegisterExtension final TestDatabase database;
  private MongoBooklets booklets;

  BookletsContract(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void open() {
    booklets = new MongoBooklets(database.database(), Clock.systemUTC());
  }

  @Test
  @DisplayName("a booklet comes back as it was stored, with everything people did to it")
  void roundTrip() {
    BookletId id = opened("Zoé", "Lefèvre");
    change(id, REFERENT, answering("{\"jobseekerCategory\":\"B\",\"needs\":[]}"));
    change(id, REFERENT, writing("« Guillemets » \"droits\" 😀\nשלום\tfin"));
    BookletView seen = booklets.find(id, REFERENT).orElseThrow();

    booklets = new MongoBooklets(database.reopen(), Clock.systemUTC());

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
    BookletId id = BookletId.of(REFERENT.id(), "key");
    booklets.open(opening(id, "Zoé", "Lefèvre"), REFERENT);
    change(id, REFERENT, writing("Bonjour"));

    BookletView again = booklets.open(opening(id, "Zoé", "Lefèvre"), REFERENT).orElseThrow();

    assertThat(again.booklet().journal().count()).isEqualTo(1);
    assertThat(booklets.list(Caseload.ALL, REFERENT).items()).hasSize(1);
  }

  @Test
  @DisplayName(
      "a change that names an older version is refused; one hidden from its author is not in its way")
  void stale() {
    BookletId id = opened("Zoé", "Lefèvre");
    change(id, REFERENT, new InviteMember(BENEFICIARY));
    SeenVersion seen = booklets.find(id, REFERENT).orElseThrow().version();
    change(id, BENEFICIARY, answering("{\"boeth\":true}"));

    Outcome afterHidden =
        booklets.change(id, REFERENT, seen, answering("{\"projectStage\":\"NONE\"}"));
    Outcome afterVisible =
        booklets.change(id, REFERENT, seen, answering("{\"projectStage\":\"CONFIRMED\"}"));

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
  @DisplayName("of two referents who accept at once, one wins and the other is told")
  void oneReferent() throws Exception {
    for (int round = 0; round < 20; round++) {
      BookletId id = opened("Zoé", "Lefèvre");
      change(id, REFERENT, new OfferTransfer(OTHER_REFERENT, null));
      change(id, REFERENT, new OfferTransfer(THIRD_REFERENT, null));

      List<Outcome> outcomes =
          inParallel(
              List.of(
                  () -> booklets.change(id, OTHER_REFERENT, null, new SettleTransfer(1, true)),
                  () -> booklets.change(id, THIRD_REFERENT, null, new SettleTransfer(2, true))));

      assertThat(outcomes).filteredOn(o -> o instanceof Outcome.Changed).hasSize(1);
      assertThat(outcomes).contains(new Outcome.Refused(Refusal.OFFER_SETTLED));
      assertThat(booklets.find(id, REFERENT)).isEmpty();
      assertThat(
              List.of(OTHER_REFERENT, THIRD_REFERENT).stream()
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
      BookletId id = BookletId.of(COUNSELLOR.id(), "key " + i);
      for (int copy = 0; copy < 5; copy++) {
        requests.add(
            () ->
                booklets
                    .open(opening(id, "Zoé", "Lefèvre"), COUNSELLOR)
                    .orElseThrow()
                    .booklet()
                    .id());
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

    assertThat(stored.journal().latest()).hasSizeBetween(100, 200);
    assertThat(stored.history().latest()).hasSizeBetween(100, 200);
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
    change(id, REFERENT, new InviteMember(BENEFICIARY));
    for (int i = 0; i < 20; i++) {
      change(id, BENEFICIARY, answering("{\"boeth\":" + (i % 2 == 0) + "}"));
      change(id, BENEFICIARY, writing("Mot " + i));
    }

    Page<History.Entry> first = booklets.history(id, REFERENT, 15, null).orElseThrow();
    Page<History.Entry> second = booklets.history(id, REFERENT, 15, first.next()).orElseThrow();

    assertThat(first.items()).extracting(History.Entry::sequence).startsWith(22L).endsWith(8L);
    assertThat(second.items()).extracting(History.Entry::sequence).startsWith(7L).endsWith(1L);
    assertThat(booklets.history(id, BENEFICIARY, 100, null).orElseThrow().items()).hasSize(42);
  }

  @Test
  @DisplayName("somebody lists the booklets they have to do with, and no other")
  void caseload() {
    BookletId one = opened("Zoé", "Lefèvre");
    BookletId two = opened("Élodie", "Œuvrard");
    booklets.open(opening(BookletId.fresh(), "Ali", "Ben Salah"), OTHER_REFERENT);
    change(one, REFERENT, new InviteMember(COUNSELLOR));
    change(one, REFERENT, new InviteMember(BENEFICIARY));
    change(one, REFERENT, new InviteMember(DISABILITY_REFERENT));
    change(two, REFERENT, new InviteMember(DISABILITY_REFERENT));
    change(one, BENEFICIARY, new GiveConsent(Restriction.DISABILITY, true, null));

    assertThat(ids(Caseload.ALL, REFERENT)).containsExactly(one, two);
    assertThat(ids(Caseload.ALL, COUNSELLOR)).containsExactly(one);
    assertThat(ids(Caseload.ALL, BENEFICIARY)).containsExactly(one);
    assertThat(ids(Caseload.ALL, DISABILITY_REFERENT)).containsExactly(one);
    assertThat(ids(Caseload.ALL, OTHER_COUNSELLOR)).isEmpty();
    assertThat(ids(Caseload.ALL, ADMIN)).isEmpty();
    assertThat(ids(text("elodie oeuv"), REFERENT)).containsExactly(two);
    assertThat(ids(text("ŒUVRARD"), REFERENT)).containsExactly(two);
    assertThat(ids(text("ben"), REFERENT)).isEmpty();

    change(one, BENEFICIARY, new GiveConsent(Restriction.DISABILITY, false, null));
    assertThat(ids(Caseload.ALL, DISABILITY_REFERENT)).isEmpty();
  }

  @Test
  @DisplayName("a cover is listed by the one who covers, by the referent in charge once it is over")
  void covers() {
    BookletId id = opened("Zoé", "Lefèvre");
    LocalDate lastDay = LocalDate.now(Clock.systemUTC()).plusDays(3);
    change(id, REFERENT, new OfferTransfer(OTHER_REFERENT, lastDay));
    booklets.change(id, OTHER_REFERENT, null, new SettleTransfer(1, true));

    assertThat(ids(Caseload.ALL, OTHER_REFERENT)).containsExactly(id);
    assertThat(ids(Caseload.ALL, REFERENT)).isEmpty();

    booklets =
        new MongoBooklets(database.database(), Clock.offset(Clock.systemUTC(), Duration.ofDays(5)));
    assertThat(ids(Caseload.ALL, REFERENT)).containsExactly(id);
    assertThat(ids(Caseload.ALL, OTHER_REFERENT)).isEmpty();
  }

  @Test
  @DisplayName(
      "who keeps a restricted section finds no booklet for those who do not see them there")
  void membersLookedFor() {
    BookletId id = opened("Zoé", "Lefèvre");
    change(id, REFERENT, new InviteMember(COUNSELLOR));
    change(id, REFERENT, new InviteMember(DISABILITY_REFERENT));
    change(id, REFERENT, new InviteMember(BENEFICIARY));

    assertThat(ids(withMember(COUNSELLOR), REFERENT)).containsExactly(id);
    assertThat(ids(withMember(COUNSELLOR), COUNSELLOR)).containsExactly(id);
    assertThat(ids(withMember(DISABILITY_REFERENT), REFERENT)).containsExactly(id);
    assertThat(ids(withMember(DISABILITY_REFERENT), BENEFICIARY)).containsExactly(id);
    assertThat(ids(withMember(DISABILITY_REFERENT), COUNSELLOR)).isEmpty();
  }

  private static Caseload withMember(Account member) {
    return new Caseload(null, member.id(), null, null, null, null, null, 50, null);
  }

  @Test
  @DisplayName("a list is told by pages whose cursor names nobody")
  void pagesOfACaseload() {
    for (int i = 0; i < 7; i++) {
      opened("Zoé", i % 2 == 0 ? "Lefèvre" : "Lefebvre " + i);
    }
    List<BookletId> all = new ArrayList<>();
    String next = null;
    do {
      Page<Caseload.Item> page =
          booklets.list(new Caseload(null, null, null, null, null, null, null, 3, next), REFERENT);
      page.items().forEach(item -> all.add(item.id()));
      next = page.next();
    } while (next != null);

    assertThat(all).hasSize(7).doesNotHaveDuplicates();
    assertThatThrownBy(
            () ->
                booklets.list(
                    new Caseload(null, null, null, null, null, null, null, 3, "zzz"), REFERENT))
        .isInstanceOf(InvalidInput.class);
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

  private BookletId opened(String givenName, String familyName) {
    return booklets
        .open(opening(BookletId.fresh(), givenName, familyName), REFERENT)
        .orElseThrow()
        .booklet()
        .id();
  }

  private void change(BookletId id, Account author, Change change) {
    assertThat(booklets.change(id, author, null, change)).isInstanceOf(Outcome.Changed.class);
  }

  private List<BookletId> ids(Caseload wanted, Account reader) {
    return booklets.list(wanted, reader).items().stream().map(Caseload.Item::id).toList();
  }

  private static Caseload text(String text) {
    return new Caseload(null, null, null, null, null, null, text, 50, null);
  }

  private static <T> List<T> inParallel(List<Callable<T>> tasks) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(16);
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> future : threads.invokeAll(tasks, FULL ? 1800 : 300, TimeUnit.SECONDS)) {
        results.add(future.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }
}
