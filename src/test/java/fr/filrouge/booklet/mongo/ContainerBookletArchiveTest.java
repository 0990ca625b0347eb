package fr.filrouge.booklet.mongo;

import fr.filrouge.mongo.TestDatabase;

class ContainerBookletArchiveTest extends BookletArchiveContract {
  ContainerBookletArchiveTest() {
    super(TestDatabase.container());
  }
}
