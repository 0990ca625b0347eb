package fr.filrouge.access.mongo;

import fr.filrouge.mongo.TestDatabase;

class EmbeddedAccountStorageTest extends AccountStorageContract {

  EmbeddedAccountStorageTest() {
    super(TestDatabase.embedded());
  }
}
