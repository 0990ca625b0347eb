package fr.filrouge.notice.mongo;

import fr.filrouge.mongo.TestDatabase;

class ContainerNoticeStorageTest extends NoticeStorageContract {
  ContainerNoticeStorageTest() {
    super(TestDatabase.container());
  }
}
