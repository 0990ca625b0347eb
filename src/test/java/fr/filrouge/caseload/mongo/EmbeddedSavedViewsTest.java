package fr.filrouge.caseload.mongo;

import fr.filrouge.caseload.SavedViews;
import fr.filrouge.mongo.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class EmbeddedSavedViewsTest extends SavedViewsContract {

  @RegisterExtension final TestDatabase database = TestDatabase.embedded();

  @Override
  SavedViews open() {
    return new MongoSavedViews(database.database());
  }
}
