package fr.filrouge.access.mongo;

import fr.filrouge.mongo.TestDatabase;

class ContainerAccountStorageTest extends AccountStorageContract {

  ContainerAccountStorageTest() {
    super(TestDatabase.container());
  }
}
