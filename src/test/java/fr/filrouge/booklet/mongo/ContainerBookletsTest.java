package fr.filrouge.booklet.mongo;

import fr.filrouge.mongo.TestDatabase;

class ContainerBookletsTest extends BookletsContract {
  ContainerBookletsTest() {
    super(TestDatabase.container());
  }
}
