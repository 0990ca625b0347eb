package fr.filrouge.notice.mongo;

import fr.filrouge.mongo.TestDatabase;

class EmbeddedNoticeStorageTest extends NoticeStorageContract {
  EmbeddedNoticeStorageTest() {
    super(TestDatabase.embedded());
  }
}
