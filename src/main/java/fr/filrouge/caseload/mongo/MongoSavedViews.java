package fr.filrouge.caseload.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import fr.filrouge.access.AccountId;
import fr.filrouge.caseload.SavedView;
import fr.filrouge.caseload.SavedViews;
import fr.filrouge.caseload.ViewName;
import fr.filrouge.caseload.Views;
import fr.filrouge.mongo.CollectionSettings;
import fr.filrouge.mongo.Database;
import fr.filrouge.pathway.ItemId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** One document an account. */
@Repository
final class MongoSavedViews implements SavedViews {

  private static final String NAME = "saved_views";

  private final MongoCollection<Document> views;

  MongoSavedViews(Database database) {
    new CollectionSettings(NAME, List.of()).applyTo(database);
    this.views = database.mongo().getCollection(NAME);
  }

  @Override
  public Views of(AccountId account) {
    Document kept = views.find(eq("_id", account.value())).first();
    return kept == null
        ? Views.NONE
        : new Views(
            kept.getList("views", Document.class).stream().map(MongoSavedViews::view).toList());
  }

  @Override
  public boolean replace(AccountId account, Views before, Views after) {
    boolean first = before.equals(Views.NONE);
    try {
      return views
                  .replaceOne(
                      and(eq("_id", account.value()), eq("views", documents(before))),
                      new Document("_id", account.value()).append("views", documents(after)),
                      new ReplaceOptions().upsert(first))
                  .getMatchedCount()
              == 1
          || first;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
      return false;
    }
  }

  private static List<Document> documents(Views views) {
    return views.all().stream().map(MongoSavedViews::document).toList();
  }

  private static Document document(SavedView view) {
    return new Document("id", view.id().value())
        .append("name", view.name().value())
        .append("filters", new Document(new TreeMap<String, Object>(view.filters())));
  }

  private static SavedView view(Document kept) {
    Map<String, String> filters = new TreeMap<>();
    kept.get("filters", Document.class).forEach((name, value) -> filters.put(name, (String) value));
    return new SavedView(
        new ItemId(kept.getString("id")), new ViewName(kept.getString("name")), filters);
  }
}
