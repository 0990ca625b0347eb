package fr.filrouge.notice.mongo;

import fr.filrouge.mongo.TestDatabase;

class ConfiguredNoticeStorageTest extends NoticeStorageContract {
  ConfiguredNoticeStorageTest() {
    super(TestDatabase.configured());
  }
}
