package fr.filrouge.policy.impact.mongo;

import fr.filrouge.mongo.TestDatabase;

class EmbeddedImpactRunsTest extends ImpactRunsContract {
  EmbeddedImpactRunsTest() {
    super(TestDatabase.embedded());
  }
}
