package fr.filrouge.policy.impact.mongo;

import fr.filrouge.mongo.TestDatabase;

class ConfiguredImpactRunsTest extends ImpactRunsContract {
  ConfiguredImpactRunsTest() {
    super(TestDatabase.configured());
  }
}
