package fr.filrouge.policy.impact.mongo;

import fr.filrouge.mongo.TestDatabase;

class ContainerImpactRunsTest extends ImpactRunsContract {
  ContainerImpactRunsTest() {
    super(TestDatabase.container());
  }
}
