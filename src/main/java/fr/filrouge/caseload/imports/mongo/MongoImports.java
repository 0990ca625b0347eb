package fr.filrouge.caseload.imports.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import fr.filrouge.access.AccountId;
import fr.filrouge.caseload.imports.Column;
import fr.filrouge.caseload.imports.Import;
import fr.filrouge.caseload.imports.ImportId;
import fr.filrouge.caseload.imports.ImportedRow;
import fr.filrouge.caseload.imports.Imports;
import fr.filrouge.mongo.CollectionSettings;
import fr.filrouge.mongo.Database;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/** One document an import, and its lines by the hundred: a change of one rewrites few others. */
@Repository
final class MongoImports implements Imports {

  private static final String IMPORTS = "imports";
  private static final String SHEAVES = "import_rows";
  private static final String MATCHED = "import_headings";

  private final MongoCollection<Document> imports;
  private final MongoCollection<Document> sheaves;
  private final MongoCollection<Document> matched;

  MongoImports(Database database) {
    IndexModel byTime = new IndexModel(Indexes.ascending("at"));
    new CollectionSettings(IMPORTS, List.of(byTime, new IndexModel(Indexes.ascending("author"))))
        .applyTo(database);
    new CollectionSettings(SHEAVES, List.of(byTime)).applyTo(database);
    this.imports = database.mongo().getCollection(IMPORTS);
    this.sheaves = database.mongo().getCollection(SHEAVES);
    this.matched = database.mongo().getCollection(MATCHED);
  }

  /** The lines first: what is found is whole. */
  @Override
  public void keep(Import brought, List<ImportedRow> rows) {
    List<Sheaf> bound = Sheaf.of(rows);
    for (Sheaf sheaf : bound) {
      sheaves.insertOne(sheaf.document(brought.id()).append("at", Date.from(brought.at())));
    }
    imports.insertOne(ImportDocument.from(brought).append("sheaves", bound.size()));
  }

  @Override
  public Optional<Import> find(ImportId id, AccountId author) {
    return Optional.ofNullable(imports.find(named(id)).first())
        .map(ImportDocument::toImport)
        .filter(found -> found.author().equals(author));
  }

  @Override
  public List<Import> of(AccountId author) {
    return StreamSupport.stream(
            imports
                .find(eq("author", author.value()))
                .sort(Sorts.descending("at", "_id"))
                .spliterator(),
            false)
        .map(ImportDocument::toImport)
        .toList();
  }

  @Override
  public List<ImportedRow> rows(ImportId id) {
    return sheaves(id).stream().flatMap(sheaf -> sheaf.rows().stream()).toList();
  }

  private List<Sheaf> sheaves(ImportId id) {
    Document found = imports.find(named(id)).first();
    int count = found == null ? 0 : found.getInteger("sheaves");
    return java.util.stream.IntStream.range(0, count)
        .mapToObj(number -> sheaves.find(eq("_id", Sheaf.name(id, number))).first())
        .filter(java.util.Objects::nonNull)
        .map(Sheaf::from)
        .toList();
  }

  /** May be cut short: what is not taken is then forgotten later, with all the rest. */
  @Override
  public void match(Import matching) {
    imports.updateOne(named(matching.id()), set("columns", ImportDocument.columns(matching)));
    for (Sheaf sheaf : sheaves(matching.id())) {
      sheaves.updateOne(
          eq("_id", Sheaf.name(matching.id(), sheaf.number())),
          set("rows", sheaf.only(matching.columns()).rowDocuments()));
    }
  }

  @Override
  public void put(ImportId id, ImportedRow row) {
    sheaves.updateOne(
        eq("_id", Sheaf.name(id, row.place() / Sheaf.SIZE)),
        set("rows." + row.place() % Sheaf.SIZE, Sheaf.document(row)));
  }

  @Override
  public boolean beginSaving(ImportId id, Instant at) {
    return imports
            .updateOne(
                and(eq("_id", id.value()), exists("savingSince", false)),
                set("savingSince", Date.from(at)))
            .getModifiedCount()
        == 1;
  }

  @Override
  public boolean resumeSaving(ImportId id, Instant since, Instant at) {
    return imports
            .updateOne(
                and(eq("_id", id.value()), eq("savingSince", Date.from(since))),
                set("savingSince", Date.from(at)))
            .getModifiedCount()
        == 1;
  }

  @Override
  public void endSaving(ImportId id) {
    imports.updateOne(named(id), unset("savingSince"));
  }

  @Override
  public void forget(ImportId id) {
    Document found = imports.findOneAndDelete(named(id));
    int count = found == null ? 0 : found.getInteger("sheaves");
    for (int number = 0; number < count; number++) {
      sheaves.deleteOne(eq("_id", Sheaf.name(id, number)));
    }
  }

  @Override
  public void forgetBefore(Instant instant) {
    imports.deleteMany(lt("at", Date.from(instant)));
    sheaves.deleteMany(lt("at", Date.from(instant)));
  }

  @Override
  public Map<String, Column> remembered(AccountId account) {
    Document found = matched.find(eq("_id", account.value())).first();
    Map<String, Column> headings = new HashMap<>();
    if (found != null) {
      found
          .getList("headings", Document.class)
          .forEach(h -> headings.put(h.getString("heading"), Column.valueOf(h.getString("is"))));
    }
    return headings;
  }

  @Override
  public void remember(AccountId account, Map<String, Column> headings) {
    Map<String, Column> all = remembered(account);
    all.values().removeAll(headings.values());
    all.putAll(headings);
    List<Document> kept =
        all.entrySet().stream()
            .map(e -> new Document("heading", e.getKey()).append("is", e.getValue().name()))
            .toList();
    matched.updateOne(
        eq("_id", account.value()), set("headings", kept), new UpdateOptions().upsert(true));
  }

  private static Bson named(ImportId id) {
    return eq("_id", id.value());
  }
}
