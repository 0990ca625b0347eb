package fr.filrouge.booklet.mongo;

import fr.filrouge.mongo.TestDatabase;

class ContainerBookletListsTest extends BookletListsContract {
  ContainerBookletListsTest() {
    super(TestDatabase.container());
  }
}
