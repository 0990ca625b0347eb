package fr.filrouge.job.mongo;

import fr.filrouge.mongo.TestDatabase;

class EmbeddedJobsTest extends JobsContract {
  EmbeddedJobsTest() {
    super(TestDatabase.embedded());
  }
}
