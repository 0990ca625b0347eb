package fr.filrouge.access.mongo;

import fr.filrouge.mongo.TestDatabase;

class ConfiguredAccountStorageTest extends AccountStorageContract {

  ConfiguredAccountStorageTest() {
    super(TestDatabase.configured());
  }
}
