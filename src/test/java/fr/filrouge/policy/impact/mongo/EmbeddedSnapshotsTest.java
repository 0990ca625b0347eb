package fr.filrouge.policy.impact.mongo;

import fr.filrouge.mongo.TestDatabase;

class EmbeddedSnapshotsTest extends SnapshotsContract {
  EmbeddedSnapshotsTest() {
    super(TestDatabase.embedded());
  }
}
