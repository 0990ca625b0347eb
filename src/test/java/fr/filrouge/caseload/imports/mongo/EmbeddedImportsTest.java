package fr.filrouge.caseload.imports.mongo;

import fr.filrouge.mongo.TestDatabase;

class EmbeddedImportsTest extends ImportsContract {
  EmbeddedImportsTest() {
    super(TestDatabase.embedded());
  }
}
