package fr.filrouge.booklet.mongo;

import fr.filrouge.mongo.TestDatabase;

class ConfiguredBookletArchiveTest extends BookletArchiveContract {
  ConfiguredBookletArchiveTest() {
    super(TestDatabase.configured());
  }
}
