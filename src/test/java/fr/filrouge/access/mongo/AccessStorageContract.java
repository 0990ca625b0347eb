package fr.filrouge.access.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.filrouge.access.Access;
import fr.filrouge.access.AccessNotRecorded;
import fr.filrouge.access.Accesses;
import fr.filrouge.access.Account;
import fr.filrouge.access.AccountId;
import fr.filrouge.access.Role;
import fr.filrouge.access.StructureId;
import fr.filrouge.mongo.TestDatabase;
import fr.filrouge.situation.InvalidInput;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

abstract class AccessStorageContract {

  private static final Account CLAIRE =
      new Account(
          new AccountId("claire"),
          "claire@exemple.fr",
          "Claire « Ça » \uD83D\uDE00",
          Set.of(Role.CEP, Role.REFERENT),
          new StructureId("ml-caen"));
  private static final Account BRUNO =
      new Account(new AccountId("bruno"), "bruno@exemple.fr", "Bruno", Set.of(Role.CEP), null);
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00.123Z");

  @RegisterExtension final TestDatabase database;

  AccessStorageContract(TestDatabase database) {
    this.database = database;
  }

  @Test
  @DisplayName("who looked is told latest first, page by page, for one booklet only")
  void pages() {
    MongoAccesses accesses = new MongoAccesses(database.database());
    for (int i = 0; i < 5; i++) {
      accesses.record(access("b1", "what " + i));
      accesses.record(access("b2", "elsewhere " + i));
    }

    assertThat(told(accesses, "b1"))
        .containsExactly("what 4", "what 3", "what 2", "what 1", "what 0");
    assertThat(accesses.of("b1", 5, null).next()).as("a full last page is the last").isNull();
    assertThat(accesses.of("b3", 5, null).items()).isEmpty();
  }

  @Test
  @DisplayName("of lists, one line is kept for each booklet, reader and day: the first")
  void lists() {
    MongoAccesses accesses = new MongoAccesses(database.database());
    LocalDate monday = LocalDate.of(2026, 3, 2);
    Access first = access("b1", "liste");
    Access later = Access.by(CLAIRE, "b1", "REFERENT", "recherche", NOON.plusSeconds(60));
    Access another = Access.by(BRUNO, "b1", "MEMBER", "liste", NOON);
    for (int times = 0; times < 50; times++) {
      accesses.recordListed(List.of(first, access("b2", "liste")), monday);
      accesses.recordListed(List.of(later, another, later), monday);
    }
    accesses.recordListed(List.of(later), monday.plusDays(1));
    accesses.recordListed(List.of(), monday);

    assertThat(accesses.of("b1", 100, null).items()).containsExactly(later, another, first);
    assertThat(accesses.of("b2", 100, null).items()).hasSize(1);
  }

  @Test
  @DisplayName("openings are kept one by one, and told with lists in the order they came")
  void listsAndOpenings() {
    MongoAccesses accesses = new MongoAccesses(database.database());
    LocalDate day = LocalDate.of(2026, 3, 2);
    for (int i = 0; i < 6; i++) {
      accesses.record(access("b1", "opening " + i));
      accesses.recordListed(List.of(access("b1", "list " + i)), day.plusDays(i / 2));
    }

    assertThat(told(accesses, "b1"))
        .containsExactly(
            "opening 5",
            "list 4",
            "opening 4",
            "opening 3",
            "list 2",
            "opening 2",
            "opening 1",
            "list 0",
            "opening 0");
  }

  @Test
  @DisplayName("lists shown at the same moment leave one line")
  void listsTogether() throws InterruptedException {
    MongoAccesses accesses = new MongoAccesses(database.database());
    LocalDate day = LocalDate.of(2026, 3, 2);
    List<Access> listed = IntStream.range(0, 20).mapToObj(i -> access("b" + i, "liste")).toList();
    ExecutorService readers = Executors.newFixedThreadPool(8);
    List<Callable<Boolean>> lists =
        Collections.nCopies(
            40,
            () -> {
              accesses.recordListed(listed, day);
              return true;
            });

    assertThat(readers.invokeAll(lists)).allSatisfy(done -> assertThat(done.get()).isTrue());

    readers.shutdown();
    for (Access access : listed) {
      assertThat(accesses.of(access.booklet(), 10, null).items()).containsExactly(access);
    }
  }

  @Test
  @DisplayName("an access keeps who, in what relation, when and what")
  void kept() {
    MongoAccesses accesses = new MongoAccesses(database.database());
    Access access = access("b1", "livret");
    accesses.record(List.of(access, access("b2", "liste")));

    assertThat(accesses.of("b1", 10, null).items()).containsExactly(access);
    assertThat(accesses.of("b2", 10, null).items()).hasSize(1);
  }

  @Test
  @DisplayName("an access that cannot be written is an exception, not a silence")
  void notRecorded() {
    MongoAccesses accesses = new MongoAccesses(database.database());
    database.reopen();

    assertThatThrownBy(() -> accesses.record(access("b1", "livret")))
        .isInstanceOf(AccessNotRecorded.class);
    assertThatThrownBy(() -> accesses.recordListed(List.of(access("b1", "liste")), LocalDate.EPOCH))
        .isInstanceOf(AccessNotRecorded.class);
  }

  @Test
  @DisplayName("a cursor that was not given here is bad input")
  void cursor() {
    MongoAccesses accesses = new MongoAccesses(database.database());

    assertThatThrownBy(() -> accesses.of("b1", 10, "{\"$gt\":1}")).isInstanceOf(InvalidInput.class);
  }

  private static List<String> told(Accesses accesses, String booklet) {
    List<String> told = new ArrayList<>();
    String cursor = null;
    do {
      Accesses.Page page = accesses.of(booklet, 2, cursor);
      assertThat(page.items()).hasSizeLessThanOrEqualTo(2);
      page.items().forEach(access -> told.add(access.what()));
      cursor = page.next();
    } while (cursor != null);
    return told;
  }

  private static Access access(String booklet, String what) {
    return Access.by(CLAIRE, booklet, "MEMBER", what, NOON);
  }
}
