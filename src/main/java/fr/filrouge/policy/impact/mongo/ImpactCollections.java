package fr.filrouge.policy.impact.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import org.bson.Document;

/**
 * The collections of this package. Every id is computed, so that all is read by id: the embedded
 * server would read whole collections otherwise.
 */
final class ImpactCollections {

  static final String RUNS = "impacts";
  static final String PARTS = "impact_parts";
  static final String SNAPSHOTS = "impact_snapshots";
  static final String PEOPLE = "impact_people";
  static final String ANSWERS = "impact_answers";
  static final String REQUESTS = "impact_requests";
  static final String SECRETS = "impact_secrets";
  static final String RULES = "impact_rules";

  private ImpactCollections() {}

  /** Whether there was none with its id. */
  static boolean insert(MongoCollection<Document> collection, Document document) {
    try {
      collection.insertOne(document);
      return true;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
      return false;
    }
  }

  static Document byId(String id) {
    return new Document("_id", id);
  }
}
