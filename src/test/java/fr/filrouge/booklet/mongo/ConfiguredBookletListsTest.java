package fr.filrouge.booklet.mongo;

import fr.filrouge.mongo.TestDatabase;

class ConfiguredBookletListsTest extends BookletListsContract {
  ConfiguredBookletListsTest() {
    super(TestDatabase.configured());
  }
}
