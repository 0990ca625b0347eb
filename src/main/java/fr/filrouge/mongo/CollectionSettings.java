package fr.filrouge.mongo;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.CreateCollectionOptions;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.ValidationOptions;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a collection must have: its indexes, and what the server checks of each document.
 *
 * <p>The embedded server knows unique indexes only. It would take a unique index on part of the
 * documents for one on all of them, so there is none: a rule on part of the documents goes in a
 * collection of its own.
 *
 * @param validator a query each document must match, as {@link MongoJsonSchema#validator} gives
 */
public record CollectionSettings(String name, List<IndexModel> indexes, @Nullable Bson validator) {

  private static final Logger log = LoggerFactory.getLogger(CollectionSettings.class);
  private static final int NAMESPACE_EXISTS = 48;
  private static final Set<Integer> NOT_KNOWN_TO_THE_SERVER = Set.of(59, 115, 238);

  public CollectionSettings {
    indexes = List.copyOf(indexes);
    for (IndexModel index : indexes) {
      if (index.getOptions().isUnique()
          && index.getOptions().getPartialFilterExpression() != null) {
        throw new IllegalArgumentException(
            name
                + ": a unique index on part of the documents holds for all on the embedded server");
      }
    }
  }

  public CollectionSettings(String name, List<IndexModel> indexes) {
    this(name, indexes, null);
  }

  /** Brings the collection to these settings, whether or not it exists already. */
  public void applyTo(Database database) {
    if (validator != null && !database.embedded()) {
      applyValidator(database.mongo(), validator);
    }
    for (IndexModel index : indexes) {
      if (index.getOptions().isUnique() || !database.embedded()) {
        database.mongo().getCollection(name).createIndex(index.getKeys(), index.getOptions());
      }
    }
  }

  private void applyValidator(MongoDatabase mongo, Bson check) {
    try {
      mongo.createCollection(
          name,
          new CreateCollectionOptions()
              .validationOptions(new ValidationOptions().validator(check)));
    } catch (MongoCommandException e) {
      if (e.getErrorCode() == NAMESPACE_EXISTS) {
        changeValidator(mongo, check);
      } else {
        tolerate(e);
      }
    }
  }

  private void changeValidator(MongoDatabase mongo, Bson check) {
    try {
      mongo.runCommand(new Document("collMod", name).append("validator", check));
    } catch (MongoCommandException e) {
      tolerate(e);
    }
  }

  private void tolerate(MongoCommandException refusal) {
    if (!NOT_KNOWN_TO_THE_SERVER.contains(refusal.getErrorCode())) {
      throw refusal;
    }
    log.warn("This server does not check the documents of {}; the application alone does", name);
  }
}
