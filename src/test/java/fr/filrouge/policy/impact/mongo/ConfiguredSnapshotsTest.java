package fr.filrouge.policy.impact.mongo;

import fr.filrouge.mongo.TestDatabase;

class ConfiguredSnapshotsTest extends SnapshotsContract {
  ConfiguredSnapshotsTest() {
    super(TestDatabase.configured());
  }
}
