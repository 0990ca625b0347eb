package fr.filrouge.policy.impact.mongo;

import static fr.filrouge.policy.impact.mongo.ImpactCollections.byId;

import com.mongodb.client.MongoCollection;
import fr.filrouge.mongo.Database;
import fr.filrouge.policy.impact.KeptFiles;
import fr.filrouge.rules.RuleFiles;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** One document a content, whose id is its hash. */
@Repository
final class MongoKeptFiles implements KeptFiles {

  private final MongoCollection<Document> rules;

  MongoKeptFiles(Database database) {
    this.rules = database.mongo().getCollection(ImpactCollections.RULES);
  }

  @Override
  public void keep(RuleFiles files) {
    ImpactCollections.insert(
        rules,
        byId(files.hash())
            .append(
                "files",
                files.texts().entrySet().stream()
                    .map(f -> new Document("name", f.getKey()).append("text", f.getValue()))
                    .toList()));
  }

  @Override
  public Optional<RuleFiles> of(String hash) {
    Document kept = rules.find(byId(hash)).first();
    if (kept == null) {
      return Optional.empty();
    }
    Map<String, String> texts = new TreeMap<>();
    for (Document file : kept.getList("files", Document.class)) {
      texts.put(file.getString("name"), file.getString("text"));
    }
    return Optional.of(RuleFiles.of(texts));
  }
}
