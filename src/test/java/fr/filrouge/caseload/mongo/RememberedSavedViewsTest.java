package fr.filrouge.caseload.mongo;

import fr.filrouge.caseload.InMemorySavedViews;
import fr.filrouge.caseload.SavedViews;

class RememberedSavedViewsTest extends SavedViewsContract {
  @Override
  SavedViews open() {
    return new InMemorySavedViews();
  }
}
