package fr.filrouge.caseload.imports.mongo;

import fr.filrouge.access.AccountId;
import fr.filrouge.caseload.imports.Column;
import fr.filrouge.caseload.imports.Import;
import fr.filrouge.caseload.imports.ImportId;
import java.util.Date;
import java.util.EnumMap;
import java.util.Map;
import org.bson.Document;

/** An import as it is stored, without its lines. */
final class ImportDocument {

  private ImportDocument() {}

  static Document from(Import brought) {
    return new Document("_id", brought.id().value())
        .append("author", brought.author().value())
        .append("at", Date.from(brought.at()))
        .append("headings", brought.headings())
        .append("columns", columns(brought));
  }

  static Document columns(Import brought) {
    Document columns = new Document();
    brought.columns().forEach((column, place) -> columns.append(column.name(), place));
    return columns;
  }

  static Import toImport(Document kept) {
    Map<Column, Integer> columns = new EnumMap<>(Column.class);
    kept.get("columns", Document.class)
        .forEach((column, place) -> columns.put(Column.valueOf(column), (Integer) place));
    Date saving = kept.getDate("savingSince");
    return new Import(
        new ImportId(kept.getString("_id")),
        new AccountId(kept.getString("author")),
        kept.getDate("at").toInstant(),
        kept.getList("headings", String.class),
        columns,
        saving == null ? null : saving.toInstant());
  }
}
