package fr.filrouge.booklet.mongo;

import fr.filrouge.mongo.TestDatabase;

class EmbeddedBookletListsTest extends BookletListsContract {
  EmbeddedBookletListsTest() {
    super(TestDatabase.embedded());
  }
}
