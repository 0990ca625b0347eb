package fr.filrouge.policy.mongo;

import fr.filrouge.access.AccountId;
import fr.filrouge.policy.DraftId;
import fr.filrouge.policy.Edit;
import fr.filrouge.policy.Entry;
import fr.filrouge.policy.Proposal;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Entries of drafts as documents. */
final class EntryDocument {

  private static final String EDITS = "edits";

  private EntryDocument() {}

  static Document of(Entry entry) {
    return new Document("draft", entry.draft().value())
        .append("k", entry.k())
        .append("who", entry.who().value())
        .append("at", Date.from(entry.at()))
        .append("kind", entry.act().getClass().getSimpleName())
        .append("act", act(entry.act()));
  }

  static Entry read(Document document) {
    return new Entry(
        new DraftId(document.getString("draft")),
        document.getInteger("k"),
        new AccountId(document.getString("who")),
        document.getDate("at").toInstant(),
        act(document.getString("kind"), document.get("act", Document.class)));
  }

  static Document of(Proposal proposal) {
    return new Document("_id", proposal.id())
        .append("draft", proposal.draft().value())
        .append("who", proposal.who().value())
        .append("at", Date.from(proposal.at()))
        .append(EDITS, edits(proposal.edits()));
  }

  static Proposal proposal(Document document) {
    return new Proposal(
        document.getString("_id"),
        new DraftId(document.getString("draft")),
        new AccountId(document.getString("who")),
        document.getDate("at").toInstant(),
        edits(document));
  }

  private static Document act(Entry.Act act) {
    if (act instanceof Entry.Begun begun) {
      return new Document("title", begun.title())
          .append("base", begun.base())
          .append("content", begun.content());
    } else if (act instanceof Entry.Edited edited) {
      return new Document(EDITS, edits(edited.edits()));
    } else if (act instanceof Entry.Undone undone) {
      return new Document("step", undone.step()).append(EDITS, edits(undone.edits()));
    } else if (act instanceof Entry.Redone redone) {
      return new Document("step", redone.step()).append(EDITS, edits(redone.edits()));
    } else if (act instanceof Entry.Detailed detailed) {
      return VersionDocument.of(detailed.details());
    } else if (act instanceof Entry.Merged merged) {
      return new Document("base", merged.base()).append(EDITS, edits(merged.edits()));
    } else if (act instanceof Entry.Returned returned) {
      return new Document("remarks", returned.remarks());
    }
    return new Document();
  }

  private static Entry.Act act(String kind, Document act) {
    return switch (kind) {
      case "Begun" ->
          new Entry.Begun(
              act.getString("title"), act.getInteger("base"), act.getInteger("content"));
      case "Edited" -> new Entry.Edited(edits(act));
      case "Undone" -> new Entry.Undone(act.getInteger("step"), edits(act));
      case "Redone" -> new Entry.Redone(act.getInteger("step"), edits(act));
      case "Detailed" -> new Entry.Detailed(VersionDocument.details(act));
      case "Merged" -> new Entry.Merged(act.getInteger("base"), edits(act));
      case "HandedIn" -> new Entry.HandedIn();
      case "TakenBack" -> new Entry.TakenBack();
      case "Returned" -> new Entry.Returned(act.getString("remarks"));
      case "Abandoned" -> new Entry.Abandoned();
      default -> throw new IllegalStateException("an entry of an unknown kind: " + kind);
    };
  }

  private static List<Document> edits(List<Edit> edits) {
    return edits.stream().map(EntryDocument::of).toList();
  }

  private static List<Edit> edits(Document act) {
    return act.getList(EDITS, Document.class).stream().map(EntryDocument::edit).toList();
  }

  private static Document of(Edit edit) {
    Document kept = new Document("kind", edit.getClass().getSimpleName());
    if (edit instanceof Edit.SetCell cell) {
      return kept.append("sheet", cell.sheet())
          .append("row", cell.row())
          .append("column", cell.column())
          .append("before", cell.before())
          .append("after", cell.after());
    } else if (edit instanceof Edit.AddRow row) {
      return row(kept, row.sheet(), row.after(), row.row(), row.cells());
    } else if (edit instanceof Edit.RemoveRow row) {
      return row(kept, row.sheet(), row.after(), row.row(), row.cells());
    } else if (edit instanceof Edit.AddColumn column) {
      return kept.append("sheet", column.sheet()).append("column", column.column());
    } else if (edit instanceof Edit.RemoveColumn column) {
      return kept.append("sheet", column.sheet()).append("column", column.column());
    }
    Edit.PutFile file = (Edit.PutFile) edit;
    return kept.append("file", file.file())
        .append("before", file.before())
        .append("after", file.after());
  }

  private static Document row(
      Document kept, String sheet, @Nullable String after, String row, Map<String, String> cells) {
    return kept.append("sheet", sheet)
        .append("after", after)
        .append("row", row)
        .append(
            "cells",
            cells.entrySet().stream()
                .map(cell -> new Document("column", cell.getKey()).append("text", cell.getValue()))
                .toList());
  }

  private static Edit edit(Document kept) {
    String sheet = kept.getString("sheet");
    return switch (kept.getString("kind")) {
      case "SetCell" ->
          new Edit.SetCell(
              sheet,
              kept.getString("row"),
              kept.getString("column"),
              kept.getString("before"),
              kept.getString("after"));
      case "AddRow" ->
          new Edit.AddRow(sheet, kept.getString("after"), kept.getString("row"), cells(kept));
      case "RemoveRow" ->
          new Edit.RemoveRow(sheet, kept.getString("after"), kept.getString("row"), cells(kept));
      case "AddColumn" -> new Edit.AddColumn(sheet, kept.getString("column"));
      case "RemoveColumn" -> new Edit.RemoveColumn(sheet, kept.getString("column"));
      default ->
          new Edit.PutFile(
              kept.getString("file"), kept.getString("before"), kept.getString("after"));
    };
  }

  private static Map<String, String> cells(Document kept) {
    Map<String, String> cells = new LinkedHashMap<>();
    kept.getList("cells", Document.class)
        .forEach(cell -> cells.put(cell.getString("column"), cell.getString("text")));
    return cells;
  }
}
