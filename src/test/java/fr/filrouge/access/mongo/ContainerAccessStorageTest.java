package fr.filrouge.access.mongo;

import fr.filrouge.mongo.TestDatabase;

class ContainerAccessStorageTest extends AccessStorageContract {

  ContainerAccessStorageTest() {
    super(TestDatabase.container());
  }
}
