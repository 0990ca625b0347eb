package fr.filrouge.access.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import fr.filrouge.access.Structure;
import fr.filrouge.access.StructureId;
import fr.filrouge.access.Structures;
import fr.filrouge.mongo.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
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
        .map(MongoStructures::structure);
  }

  @Override
  public void put(Structure structure) {
    structures.replaceOne(
        Filters.eq("_id", structure.id().value()),
        document(structure),
        new ReplaceOptions().upsert(true));
  }

  @Override
  public boolean add(Structure structure) {
    try {
      structures.insertOne(document(structure));
      return true;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
  }

  @Override
  public boolean rename(Structure seen, String name) {
    Bson asSeen =
        Filters.and(Filters.eq("_id", seen.id().value()), Filters.eq("name", seen.name()));
    return structures.updateOne(asSeen, Updates.set("name", name)).getMatchedCount() == 1;
  }

  @Override
  public Page all(int limit, @Nullable StructureId after) {
    List<Structure> found =
        structures
            .find(after == null ? new Document() : Filters.gt("_id", after.value()))
            .sort(Sorts.ascending("_id"))
            .limit(limit + 1)
            .map(MongoStructures::structure)
            .into(new ArrayList<>());
    return found.size() <= limit
        ? new Page(found, null)
        : new Page(found.subList(0, limit), found.get(limit - 1).id());
  }

  private static Document document(Structure structure) {
    return new Document("_id", structure.id().value())
        .append("name", structure.name())
        .append("kind", structure.kind().name());
  }

  private static Structure structure(Document document) {
    return new Structure(
        new StructureId(document.getString("_id")),
        document.getString("name"),
        Structure.Kind.valueOf(document.getString("kind")));
  }
}
