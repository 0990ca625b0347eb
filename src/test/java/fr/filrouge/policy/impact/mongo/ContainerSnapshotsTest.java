package fr.filrouge.policy.impact.mongo;

import fr.filrouge.mongo.TestDatabase;

class ContainerSnapshotsTest extends SnapshotsContract {
  ContainerSnapshotsTest() {
    super(TestDatabase.container());
  }
}
