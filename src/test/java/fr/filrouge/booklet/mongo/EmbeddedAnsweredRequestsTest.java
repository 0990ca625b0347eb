package fr.filrouge.booklet.mongo;

import fr.filrouge.mongo.TestDatabase;

class EmbeddedAnsweredRequestsTest extends AnsweredRequestsContract {
  EmbeddedAnsweredRequestsTest() {
    super(TestDatabase.embedded());
  }
}
