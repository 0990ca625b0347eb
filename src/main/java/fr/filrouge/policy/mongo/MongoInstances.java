package fr.filrouge.policy.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import fr.filrouge.mongo.Database;
import fr.filrouge.policy.Instance;
import fr.filrouge.policy.Instances;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** One small document a running copy. */
@Repository
final class MongoInstances implements Instances {

  private final MongoCollection<Document> instances;

  MongoInstances(Database database) {
    this.instances = database.mongo().getCollection("rule_instances");
  }

  @Override
  public void note(Instance instance) {
    instances.replaceOne(
        eq("_id", instance.id()),
        new Document("_id", instance.id())
            .append("sequence", instance.sequence())
            .append("at", Date.from(instance.at())),
        new ReplaceOptions().upsert(true));
  }

  @Override
  public List<Instance> all() {
    return instances
        .find()
        .map(
            kept ->
                new Instance(
                    kept.getString("_id"),
                    kept.getLong("sequence"),
                    kept.getDate("at").toInstant()))
        .into(new ArrayList<>());
  }

  @Override
  public void forgetBefore(Instant instant) {
    instances.deleteMany(lt("at", Date.from(instant)));
  }
}
