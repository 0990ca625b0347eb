package fr.filrouge.booklet.mongo;

import static fr.filrouge.booklet.BookletFixture.RESTRICTED;
import static fr.filrouge.booklet.BookletFixture.opening;
import static fr.filrouge.booklet.BookletFixture.writing;
import static fr.filrouge.booklet.Someone.BENEFICIARY;
import static fr.filrouge.booklet.Someone.COUNSELLOR;
import static fr.filrouge.booklet.Someone.OTHER_COUNSELLOR;
import static fr.filrouge.booklet.Someone.OTHER_REFERENT;
import static fr.filrouge.booklet.Someone.REFERENT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.booklet.AnswerInvitation;
import fr.filrouge.booklet.AnswerJoinRequest;
import fr.filrouge.booklet.Booklet;
import fr.filrouge.booklet.BookletId;
import fr.filrouge.booklet.Booklets.Opened;
import fr.filrouge.booklet.Caseload;
import fr.filrouge.booklet.CloseBooklet;
import fr.filrouge.booklet.Closing;
import fr.filrouge.booklet.Event;
import fr.filrouge.booklet.Ground;
import fr.filrouge.booklet.History;
import fr.filrouge.booklet.Identity;
import fr.filrouge.booklet.JoinRequest;
import fr.filrouge.booklet.Journal;
import fr.filrouge.booklet.KeepDecisions;
import fr.filrouge.booklet.MaskItem;
import fr.filrouge.booklet.Masked;
import fr.filrouge.booklet.OpenBooklet;
import fr.filrouge.booklet.Outcome;
import fr.filrouge.booklet.Refusal;
import fr.filrouge.booklet.RemoveMember;
import fr.filrouge.booklet.ReopenBooklet;
import fr.filrouge.booklet.Snapshot;
import fr.filrouge.booklet.WriteJournal;
import fr.filrouge.mongo.TestDatabase;
import fr.filrouge.pathway.CivilDay;
import fr.filrouge.pathway.FreeText;
import fr.filrouge.pathway.ItemId;
import fr.filrouge.situation.PathwayState;
import fr.filrouge.situation.Restriction;
import fr.filrouge.situation.Situation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What lasts longer than the booklet at hand, and what lies between booklets. */
abstract class BookletArchiveContract extends BookletStorage {

  private static final FreeText WHY = FreeText.line("Cela ne regarde qu'elle.", "");
  private static final CloseBooklet CLOSING =
      new CloseBooklet(Closing.Reason.ENTERED_TRAINING, FreeText.text("Bilan.", ""));

  BookletArchiveContract(TestDatabase database) {
    super(database);
  }

  @Test
  @DisplayName("an archived entry that is masked leaves its words in no collection")
  void maskedInTheArchive() {
    BookletId id = opened("Zoé", "Lefèvre");
    WriteJournal first = writing("sort de prison le 3 mars");
    change(id, REFERENT, first);
    for (int i = 0; i < 120; i++) {
      change(id, REFERENT, writing("Entrée " + i));
    }
    assertThat(everything()).contains("sort de prison");
    assertThat(booklets.find(id, REFERENT).orElseThrow().journalEntry(first.id())).isEmpty();

    change(id, REFERENT, new MaskItem(Masked.Kind.JOURNAL, first.id(), WHY));

    assertThat(everything()).doesNotContain("sort de prison").contains(WHY.value());
    assertThat(booklets.journalEntry(id, REFERENT, first.id()).orElseThrow().masked()).isNotNull();
    assertThat(booklets.findWhole(id, REFERENT).orElseThrow().booklet().journal().latest())
        .extracting(Journal.Entry::sequence)
        .hasSize(121)
        .doesNotHaveDuplicates();
    assertThat(
            booklets.change(id, REFERENT, null, new MaskItem(Masked.Kind.JOURNAL, first.id(), WHY)))
        .isEqualTo(new Outcome.Refused(Refusal.ALREADY_MASKED));
  }

  @Test
  @DisplayName("an addition sent again once its entry is in the archive writes nothing more")
  void retryLongAfter() {
    BookletId id = opened("Zoé", "Lefèvre");
    WriteJournal first =
        new WriteJournal(ItemId.of(REFERENT.id(), "key", "content"), FreeText.text("Bonjour", ""));
    change(id, REFERENT, first);
    for (int i = 0; i < 260; i++) {
      change(id, REFERENT, writing("Entrée " + i));
    }

    change(id, REFERENT, first);

    assertThat(booklets.find(id, REFERENT).orElseThrow().booklet().journal().count())
        .isEqualTo(261);
    assertThat(booklets.change(id, OTHER_REFERENT, null, first))
        .isInstanceOf(Outcome.Missing.class);
  }

  @Test
  @DisplayName("decisions beyond fifty are in the archive, each once, restricted ones apart")
  void decisions() {
    BookletId id = opened("Zoé", "Lefèvre");
    attach(id);
    List<ItemId> common = new ArrayList<>();
    List<ItemId> restricted = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      common.add(keep(id, null));
      restricted.add(keep(id, Restriction.DISABILITY));
    }

    assertThat(booklets.find(id, BENEFICIARY).orElseThrow().booklet().decisions().latest())
        .hasSize(100);
    assertThat(decisionsOf(booklets.findWhole(id, REFERENT).orElseThrow().booklet()))
        .containsExactlyElementsOf(common);
    assertThat(decisionsOf(booklets.findWhole(id, BENEFICIARY).orElseThrow().booklet()))
        .hasSize(120)
        .containsAll(common)
        .containsAll(restricted);
    MongoKeptDecisions all = new MongoKeptDecisions(database.database());
    assertThat(all.since(CivilDay.of(Instant.now()))).as("common ones").isEqualTo(60);
    assertThat(all.since(CivilDay.of(Instant.now()).plusDays(2))).isZero();
    change(id, REFERENT, kept(common.get(0), null));
    assertThat(decisionsOf(booklets.findWhole(id, REFERENT).orElseThrow().booklet())).hasSize(60);
  }

  private ItemId keep(BookletId id, Restriction section) {
    KeepDecisions keeping = kept(ItemId.fresh(), section);
    change(id, section == null ? REFERENT : BENEFICIARY, keeping);
    return keeping.id();
  }

  private static KeepDecisions kept(ItemId id, Restriction section) {
    return new KeepDecisions(
        id,
        CivilDay.of(Instant.now()),
        1,
        List.of(new Snapshot.Decided("SOCLE_LEC", "ELIGIBLE")),
        new Ground(
            "0".repeat(64),
            List.of(
                new Ground.Known("needs", Set.of()),
                new Ground.Known("leftInitialTrainingOn", LocalDate.of(2018, 6, 1))),
            PathwayState.EMPTY),
        section);
  }

  private static List<ItemId> decisionsOf(Booklet booklet) {
    return booklet.decisions().latest().stream().map(Snapshot::id).toList();
  }

  @Test
  @DisplayName("of two invitations accepted at once by one account, one opens a booklet")
  void oneOpenBooklet() throws Exception {
    for (int round = 0; round < 10; round++) {
      BookletId one = opened("Zoé", "Un " + round);
      BookletId two = opened("Zoé", "Deux " + round);
      ItemId first = invited(one, BENEFICIARY);
      ItemId second = invited(two, BENEFICIARY);

      List<Outcome> outcomes =
          inParallel(
              List.of(
                  () ->
                      booklets.change(
                          one, BENEFICIARY, null, new AnswerInvitation(first, BIRTH_DATE)),
                  () ->
                      booklets.change(
                          two, BENEFICIARY, null, new AnswerInvitation(second, BIRTH_DATE))));

      assertThat(outcomes).filteredOn(o -> o instanceof Outcome.Changed).hasSize(1);
      assertThat(outcomes).contains(new Outcome.Refused(Refusal.ANOTHER_OPEN_BOOKLET));
      BookletId theirs = ids(Caseload.ALL, BENEFICIARY).get(0);
      change(theirs, BENEFICIARY, new RemoveMember(BENEFICIARY.id()));
    }
  }

  @Test
  @DisplayName("a closed booklet is not opened again while its person has another open one")
  void reopened() {
    BookletId one = opened("Zoé", "Un");
    attach(one);
    change(one, REFERENT, CLOSING);
    BookletId two = opened("Zoé", "Deux");
    attach(two);

    assertThat(booklets.change(one, REFERENT, null, new ReopenBooklet()))
        .isEqualTo(new Outcome.Refused(Refusal.ANOTHER_OPEN_BOOKLET));
    change(two, REFERENT, CLOSING);
    change(one, REFERENT, new ReopenBooklet());
  }

  @Test
  @DisplayName(
      "a second booklet of perhaps the same person is refused, or opened and on record in both")
  void doubles() {
    BookletId id = opened("Jean-Pierre", "Le Rouxfictif");
    for (OpenBooklet same :
        List.of(
            opening(BookletId.fresh(), "Jean Pierre", "LEROUXFICTIF"),
            opening(BookletId.fresh(), "le rouxfictif", "jeanpierre"))) {
      assertThat(booklets.open(same, COUNSELLOR, false))
          .isInstanceOf(Opened.PerhapsSamePerson.class);
    }
    OpenBooklet bornAnotherDay =
        new OpenBooklet(
            BookletId.fresh(),
            new Identity(
                FreeText.line("Jean-Pierre", ""),
                FreeText.line("Le Rouxfictif", ""),
                LocalDate.of(1999, 5, 18)),
            Situation.UNKNOWN,
            RESTRICTED);
    assertThat(booklets.open(bornAnotherDay, COUNSELLOR, false)).isInstanceOf(Opened.Done.class);

    Booklet second =
        open(opening(BookletId.fresh(), "Jean-Pierre", "Le Rouxfictif"), COUNSELLOR).booklet();

    assertThat(events(second)).contains(Event.DOUBLE_OPENED);
    assertThat(events(booklets.find(id, REFERENT).orElseThrow().booklet()))
        .contains(Event.DOUBLE_OPENED);
  }

  private static List<Event> events(Booklet booklet) {
    return booklet.history().latest().stream().map(History.Entry::event).toList();
  }

  @Test
  @DisplayName("who asks to join learns the answer and nothing else, and is let in by the referent")
  void joining() {
    BookletId id = opened("Zoé", "Lefèvre");
    Identity same = booklets.find(id, REFERENT).orElseThrow().booklet().identity();
    ItemId request = ItemId.fresh();

    assertThat(booklets.askToJoin(same, request, OTHER_COUNSELLOR)).isTrue();
    assertThat(booklets.askToJoin(same, ItemId.fresh(), OTHER_COUNSELLOR)).isTrue();
    assertThat(booklets.find(id, OTHER_COUNSELLOR)).isEmpty();
    assertThat(booklets.joinRequests(OTHER_COUNSELLOR)).hasSize(1);

    change(id, REFERENT, new AnswerJoinRequest(request, true));

    assertThat(booklets.joinRequests(OTHER_COUNSELLOR).get(0).request().state())
        .isEqualTo(JoinRequest.State.ACCEPTED);
    assertThat(booklets.find(id, OTHER_COUNSELLOR)).isPresent();
  }

  @Test
  @DisplayName("ninety days after closing a booklet is listed to its person alone")
  void ninetyDays() {
    BookletId id = opened("Zoé", "Lefèvre");
    attach(id);
    change(id, REFERENT, CLOSING);
    later(Duration.ofDays(88));
    assertThat(ids(Caseload.ALL, REFERENT)).containsExactly(id);

    later(Duration.ofDays(91));
    assertThat(ids(Caseload.ALL, REFERENT)).isEmpty();
    assertThat(booklets.find(id, REFERENT)).isEmpty();
    assertThat(ids(Caseload.ALL, BENEFICIARY)).containsExactly(id);
  }
}
