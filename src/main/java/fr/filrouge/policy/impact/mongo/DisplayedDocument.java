package fr.filrouge.policy.impact.mongo;

import fr.filrouge.policy.impact.Displayed;
import fr.filrouge.policy.impact.Displayed.Line;
import fr.filrouge.policy.impact.Displayed.Whole;
import fr.filrouge.policy.impact.Figure;
import fr.filrouge.policy.impact.Group;
import fr.filrouge.policy.impact.Move;
import fr.filrouge.policy.impact.Touch;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bson.Document;

/** What is shown of a run, as it is stored. */
final class DisplayedDocument {

  private DisplayedDocument() {}

  static Document from(Displayed shown) {
    Whole whole = shown.whole();
    return new Document("people", figure(shown.people()))
        .append("gaining", figure(whole.gaining()))
        .append("losing", figure(whole.losing()))
        .append("both", figure(whole.both()))
        .append("stepping", figure(whole.stepping()))
        .append("measures", shown.measures().stream().map(DisplayedDocument::line).toList())
        .append("withheld", shown.withheld());
  }

  static Displayed toDisplayed(Document stored) {
    return new Displayed(
        toFigure(stored, "people"),
        new Whole(
            toFigure(stored, "gaining"),
            toFigure(stored, "losing"),
            toFigure(stored, "both"),
            toFigure(stored, "stepping")),
        stored.getList("measures", Document.class).stream().map(DisplayedDocument::toLine).toList(),
        stored.getList("withheld", String.class));
  }

  private static Document line(Line line) {
    Document figures = new Document();
    line.figures()
        .forEach(
            (move, groups) -> {
              Document row = new Document();
              groups.forEach((group, figure) -> row.append(group.name(), figure(figure)));
              figures.append(move.name(), row);
            });
    return new Document("code", line.code())
        .append("label", line.label())
        .append("touch", line.touch().name())
        .append("figures", figures);
  }

  private static Line toLine(Document stored) {
    Map<Move, Map<Group, Figure>> figures = new EnumMap<>(Move.class);
    Document moves = stored.get("figures", Document.class);
    for (String move : moves.keySet()) {
      Document row = moves.get(move, Document.class);
      Map<Group, Figure> groups = new LinkedHashMap<>();
      row.keySet().forEach(group -> groups.put(Group.named(group), toFigure(row, group)));
      figures.put(Move.valueOf(move), groups);
    }
    return new Line(
        stored.getString("code"),
        stored.getString("label"),
        Touch.valueOf(stored.getString("touch")),
        figures);
  }

  static Document figure(Figure figure) {
    Document stored =
        new Document("kind", figure.kind().name())
            .append("number", figure.number())
            .append("about", figure.about());
    return figure.upTo() == null ? stored : stored.append("upTo", figure.upTo());
  }

  static Figure toFigure(Document holder, String name) {
    Document stored = holder.get(name, Document.class);
    return new Figure(
        Figure.Kind.valueOf(stored.getString("kind")),
        stored.getInteger("number"),
        stored.getInteger("upTo"),
        stored.getBoolean("about", false));
  }
}
