package fr.filrouge.booklet.mongo;

import fr.filrouge.booklet.Booklet;
import fr.filrouge.booklet.BookletJson;
import fr.filrouge.booklet.BookletSchema;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import tools.jackson.databind.node.ObjectNode;

/**
 * A booklet as it is stored: the JSON of the schema, the version of that schema, and what lists
 * look for. It has no more than one shape so far; an older one would be brought up to date in
 * {@link #toBooklet}.
 */
final class BookletDocument {

  static final int SCHEMA_VERSION = 1;

  /** Fields that only the stored document has. */
  static final String[] STORAGE_FIELDS = {"schemaVersion", "changedAt", "caseload"};

  private static final DocumentCodec CODEC = new DocumentCodec();

  private final RawBsonDocument bson;

  private BookletDocument(RawBsonDocument bson) {
    this.bson = bson;
  }

  static BookletDocument from(Booklet booklet) {
    ObjectNode json = BookletJson.write(booklet);
    BookletSchema.check(json);
    Document document = BookletJson.convert(json, Document.class);
    document
        .append("_id", booklet.id().value())
        .append("version", booklet.version())
        .append("schemaVersion", SCHEMA_VERSION)
        .append("changedAt", Header.of(booklet).changedAt().toString())
        .append("caseload", CaseloadEntry.of(booklet));
    return new BookletDocument(new RawBsonDocument(document, CODEC));
  }

  RawBsonDocument bson() {
    return bson;
  }

  static Booklet toBooklet(Document stored) {
    return read(stored, Booklet.class);
  }

  /** What the schema knows of a stored document, or of the part of it that was fetched. */
  static <T> T read(Document stored, Class<T> type) {
    Document known = new Document(stored);
    known.remove("_id");
    for (String field : STORAGE_FIELDS) {
      known.remove(field);
    }
    return BookletJson.convert(known, type);
  }
}
