package fr.filrouge.job.mongo;

import fr.filrouge.mongo.TestDatabase;

class ConfiguredJobsTest extends JobsContract {
  ConfiguredJobsTest() {
    super(TestDatabase.configured());
  }
}
