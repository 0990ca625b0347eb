package fr.filrouge.access.mongo;

import fr.filrouge.mongo.TestDatabase;

class ConfiguredAccessStorageTest extends AccessStorageContract {

  ConfiguredAccessStorageTest() {
    super(TestDatabase.configured());
  }
}
