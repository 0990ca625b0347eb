package fr.filrouge.caseload.imports.mongo;

import fr.filrouge.mongo.TestDatabase;

class ConfiguredImportsTest extends ImportsContract {
  ConfiguredImportsTest() {
    super(TestDatabase.configured());
  }
}
