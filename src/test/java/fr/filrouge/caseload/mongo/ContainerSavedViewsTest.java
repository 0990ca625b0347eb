package fr.filrouge.caseload.mongo;

import fr.filrouge.caseload.SavedViews;
import fr.filrouge.mongo.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class ContainerSavedViewsTest extends SavedViewsContract {

  @RegisterExtension final TestDatabase database = TestDatabase.container();

  @Override
  SavedViews open() {
    return new MongoSavedViews(database.database());
  }
}
