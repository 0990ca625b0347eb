package fr.filrouge.caseload.imports.mongo;

import fr.filrouge.booklet.BookletId;
import fr.filrouge.caseload.imports.Column;
import fr.filrouge.caseload.imports.ImportId;
import fr.filrouge.caseload.imports.ImportedRow;
import fr.filrouge.caseload.imports.ImportedRow.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bson.Document;

/** Lines of an import that are stored together. */
record Sheaf(int number, List<ImportedRow> rows) {

  static final int SIZE = 100;

  static List<Sheaf> of(List<ImportedRow> rows) {
    List<Sheaf> sheaves = new ArrayList<>();
    for (int start = 0; start < rows.size(); start += SIZE) {
      sheaves.add(
          new Sheaf(sheaves.size(), rows.subList(start, Math.min(start + SIZE, rows.size()))));
    }
    return sheaves;
  }

  static String name(ImportId id, int number) {
    return id.value() + "." + number;
  }

  Sheaf only(Map<Column, Integer> columns) {
    return new Sheaf(number, rows.stream().map(row -> row.only(columns)).toList());
  }

  Document document(ImportId id) {
    return new Document("_id", name(id, number))
        .append("number", number)
        .append("rows", rowDocuments());
  }

  List<Document> rowDocuments() {
    return rows.stream().map(Sheaf::document).toList();
  }

  static Document document(ImportedRow row) {
    Document document = new Document("line", row.number()).append("cells", row.cells());
    Choice choice = row.choice();
    if (choice != null) {
      document.append("choice", choice.name());
    }
    if (row.perhapsKnown()) {
      document.append("perhapsKnown", true);
    }
    BookletId opened = row.opened();
    return opened == null ? document : document.append("opened", opened.value());
  }

  static Sheaf from(Document kept) {
    int number = kept.getInteger("number");
    List<Document> kepts = kept.getList("rows", Document.class);
    return new Sheaf(
        number,
        IntStream.range(0, kepts.size())
            .mapToObj(i -> row(number * SIZE + i, kepts.get(i)))
            .toList());
  }

  private static ImportedRow row(int place, Document kept) {
    String choice = kept.getString("choice");
    String opened = kept.getString("opened");
    return new ImportedRow(
        place,
        kept.getInteger("line"),
        kept.getList("cells", String.class),
        choice == null ? null : Choice.valueOf(choice),
        kept.getBoolean("perhapsKnown", false),
        opened == null ? null : new BookletId(opened));
  }
}
