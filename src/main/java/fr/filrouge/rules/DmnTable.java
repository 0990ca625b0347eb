package fr.filrouge.rules;

import fr.filrouge.situation.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A decision table: rows over a day and facts, of which the first that fits gives the answer. */
final class DmnTable {

  private static final List<String> NOTES = List.of("voie", "texte", "lecture");

  /**
   * A row.
   *
   * @param asked what the measure's own answer has to be, as a FEEL test; any in a table that does
   *     not read it
   * @param possible whether what is unknown fits too
   * @param answer in FEEL
   * @param notes what is said of it beside: way, passage of the text, reading
   */
  record Row(
      String id,
      String asked,
      Period period,
      List<Criterion> criteria,
      boolean possible,
      String answer,
      List<String> notes) {

    /** The name of a row for a period. */
    static String id(String row, Period period) {
      return row + "." + Objects.requireNonNullElse((Object) period.from(), "debut");
    }
  }

  /** A column: a fact, or whether one of some measures is open; again where a row has it twice. */
  private record Column(Field field, List<String> measures, int again) {

    String expression() {
      return measures.isEmpty() ? Feel.name(field) : "[" + String.join(", ", measures) + "]";
    }
  }

  private final @Nullable String measure;
  private final List<Row> rows;
  private final List<Map<Column, Criterion>> cells = new ArrayList<>();
  private final Set<Column> columns = new LinkedHashSet<>();

  /**
   * @param measure whose answer the rows read, {@code null} when they read none
   */
  DmnTable(@Nullable String measure, List<Row> rows) {
    this.measure = measure;
    this.rows = rows;
    for (Row row : rows) {
      Map<Column, Criterion> placed = placed(row.criteria());
      cells.add(placed);
      columns.addAll(placed.keySet());
    }
  }

  private static Map<Column, Criterion> placed(List<Criterion> criteria) {
    Map<Column, Criterion> placed = new LinkedHashMap<>();
    Map<Column, Integer> times = new HashMap<>();
    for (Criterion criterion : criteria) {
      Column first = new Column(criterion.field(), criterion.measures(), 0);
      int again = times.merge(first, 1, Integer::sum) - 1;
      placed.put(new Column(first.field(), first.measures(), again), criterion);
    }
    return placed;
  }

  /** The facts that it reads. */
  Stream<Field> facts() {
    return rows.stream().flatMap(row -> row.criteria().stream()).flatMap(Criterion::fields);
  }

  /** The measures whose answers it reads. */
  Set<String> measures() {
    Set<String> measures = new TreeSet<>();
    columns.forEach(column -> measures.addAll(column.measures()));
    if (measure != null) {
      measures.add(measure);
    }
    return measures;
  }

  /**
   * @param answers all that may be, in FEEL; empty where anything may
   */
  void write(DmnXml xml, String id, String label, String answers) {
    xml.open("decisionTable", "id", id, "hitPolicy", "FIRST", "outputLabel", label);
    input(xml, id + ".le", "à la date du", Feel.AS_OF, "date");
    if (measure != null) {
      input(xml, id + ".reponse-du-dispositif", "réponse", measure, DmnTypes.ANSWER);
    }
    int place = 0;
    for (Column column : columns) {
      String typeRef = column.measures().isEmpty() ? DmnTypes.of(column.field()) : "tReponses";
      input(xml, id + ".c" + ++place, column.field().label(), column.expression(), typeRef);
    }
    xml.open("output", "id", id + ".reponse", "label", label);
    if (!answers.isEmpty()) {
      xml.open("outputValues").text("text", answers).close();
    }
    xml.close();
    NOTES.forEach(note -> xml.empty("annotation", "name", note));
    for (int i = 0; i < rows.size(); i++) {
      row(xml, id, rows.get(i), cells.get(i));
    }
    xml.close();
  }

  private static void input(DmnXml xml, String id, String label, String expression, String type) {
    xml.open("input", "id", id, "label", label);
    xml.open("inputExpression", "typeRef", type).text("text", expression).close();
    xml.close();
  }

  private void row(DmnXml xml, String table, Row row, Map<Column, Criterion> cells) {
    xml.open("rule", "id", table + "." + row.id());
    entry(xml, "inputEntry", Feel.days(row.period()));
    if (measure != null) {
      entry(xml, "inputEntry", row.asked());
    }
    for (Column column : columns) {
      Criterion criterion = cells.get(column);
      entry(xml, "inputEntry", criterion == null ? "-" : test(criterion, row.possible()));
    }
    entry(xml, "outputEntry", row.answer());
    row.notes().forEach(note -> entry(xml, "annotationEntry", note));
    xml.close();
  }

  private static String test(Criterion criterion, boolean possible) {
    FeelCell cell = criterion.cell().feel(criterion.field());
    return possible ? cell.possibleEntry() : cell.metEntry();
  }

  private static void entry(DmnXml xml, String name, String text) {
    xml.open(name).text("text", text).close();
  }
}
