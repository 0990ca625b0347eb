package fr.filrouge.booklet.mongo;

import fr.filrouge.mongo.TestDatabase;

class ConfiguredBookletsTest extends BookletsContract {
  ConfiguredBookletsTest() {
    super(TestDatabase.configured());
  }
}
