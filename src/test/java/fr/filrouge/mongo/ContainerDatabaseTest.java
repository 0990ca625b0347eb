package fr.filrouge.mongo;

class ContainerDatabaseTest extends DatabaseContract {
  ContainerDatabaseTest() {
    super(TestDatabase.container());
  }
}
