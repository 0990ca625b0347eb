package fr.filrouge.booklet.mongo;

import fr.filrouge.mongo.TestDatabase;

class ContainerAnsweredRequestsTest extends AnsweredRequestsContract {
  ContainerAnsweredRequestsTest() {
    super(TestDatabase.container());
  }
}
