package fr.filrouge.booklet.mongo;

import fr.filrouge.mongo.TestDatabase;

class ConfiguredAnsweredRequestsTest extends AnsweredRequestsContract {
  ConfiguredAnsweredRequestsTest() {
    super(TestDatabase.configured());
  }
}
