package fr.filrouge.job.mongo;

import fr.filrouge.mongo.TestDatabase;

class ContainerJobsTest extends JobsContract {
  ContainerJobsTest() {
    super(TestDatabase.container());
  }
}
