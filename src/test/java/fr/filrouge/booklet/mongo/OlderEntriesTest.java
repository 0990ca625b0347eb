package fr.filrouge.booklet.mongo;

import static fr.filrouge.booklet.Someone.REFERENT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.booklet.BookletFixture;
import fr.filrouge.booklet.BookletId;
import fr.filrouge.booklet.Gist;
import fr.filrouge.mongo.TestDatabase;
import java.time.Duration;
import org.bson.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OlderEntriesTest extends BookletStorage {

  OlderEntriesTest() {
    super(TestDatabase.embedded());
  }

  @Test
  @DisplayName("what an earlier release has stored is followed like any other after a start")
  void storedEarlier() {
    BookletId id = opened("Zoé", "Ancienne");
    change(id, REFERENT, BookletFixture.writing("Bonjour"));
    database
        .database()
        .mongo()
        .getCollection("booklets")
        .updateMany(new Document(), new Document("$unset", new Document("caseload.gist", "")));
    assertThat(gist().news()).isNull();

    later(Duration.ZERO);

    assertThat(gist().news()).isNotNull();
  }

  private Gist gist() {
    return booklets.followed(REFERENT).booklets().get(0).gist();
  }
}
