package fr.filrouge.booklet.mongo;

import fr.filrouge.mongo.TestDatabase;

class EmbeddedBookletArchiveTest extends BookletArchiveContract {
  EmbeddedBookletArchiveTest() {
    super(TestDatabase.embedded());
  }
}
