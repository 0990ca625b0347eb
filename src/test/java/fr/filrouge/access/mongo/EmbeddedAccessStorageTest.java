package fr.filrouge.access.mongo;

import fr.filrouge.mongo.TestDatabase;

class EmbeddedAccessStorageTest extends AccessStorageContract {

  EmbeddedAccessStorageTest() {
    super(TestDatabase.embedded());
  }
}
