package fr.filrouge.mongo;

class ConfiguredDatabaseTest extends DatabaseContract {
  ConfiguredDatabaseTest() {
    super(TestDatabase.configured());
  }
}
