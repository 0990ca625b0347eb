package fr.filrouge.booklet.mongo;

import fr.filrouge.mongo.TestDatabase;

class EmbeddedBookletsTest extends BookletsContract {
  EmbeddedBookletsTest() {
    super(TestDatabase.embedded());
  }
}
