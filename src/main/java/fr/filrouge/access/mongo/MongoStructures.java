package fr.filrouge.access.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import fr.filrouge.access.Structure;
import fr.filrouge.access.StructureId;
import fr.filrouge.access.Structures;
import fr.filrouge.mongo.Database;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Repository;

@Repository
class MongoStructures implements Structures {

  private final MongoCollection<Document> structures;

  MongoStructures(Database database) {
    structures = database.mongo().getCollection("structures");
  }

  @Override
  public Optional<Structure> find(StructureId id) {
    return Optional.ofNullable(structures.find(Filters.eq("_id", id.value())).first())
        .map(
            document ->
                new Structure(
                    id,
                    document.getString("name"),
                    Structure.Kind.valueOf(document.getString("kind"))));
  }

  @Override
  public void put(Structure structure) {
    structures.replaceOne(
        Filters.eq("_id", structure.id().value()),
        new Document("_id", structure.id().value())
            .append("name", structure.name())
            .append("kind", structure.kind().name()),
        new ReplaceOptions().upsert(true));
  }
}
