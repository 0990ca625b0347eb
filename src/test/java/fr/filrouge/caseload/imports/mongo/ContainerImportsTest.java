package fr.filrouge.caseload.imports.mongo;

import fr.filrouge.mongo.TestDatabase;

class ContainerImportsTest extends ImportsContract {
  ContainerImportsTest() {
    super(TestDatabase.container());
  }
}
