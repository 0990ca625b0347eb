package fr.filrouge.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The tables of a version as a DMN 1.5 document, so that other engines than ours decide alike: a
 * decision for each measure, with the four answers of ours. It says itself what it leaves out.
 */
public final class DmnExport {

  /** What a DMN document cannot say of a version, or is not asked to, in French. */
  static final List<String> LEFT_OUT =
      List.of(
          "les explications : ce qui manque, ce qui s'oppose, ce qui ouvrirait un dispositif ;",
          "les dates : jusqu'à quand une réponse vaut, quand elle changera (il faut la redemander à d'autres dates) ;",
          "les questions : leur ordre, et celles qui ne servent à rien ;",
          "les prochaines étapes, qui lisent l'état du parcours ;",
          "qui peut lire un fait (handicap, détention) ou ce qu'il laisse deviner ;",
          "les scénarios, les constats, les réserves et l'histoire des versions ;",
          "le nom des paramètres : leur valeur est écrite dans chaque ligne, une ligne par période ;",
          "les codes hors du dossier (communes, métiers, formations) : rien ne dit s'ils existent.");

  private final RuleBook book;
  private final Map<Measure, DmnTable> tables = new LinkedHashMap<>();
  private final List<DmnRights.Right> rights = new ArrayList<>();
  private final DmnFacts facts;
  private final DmnXml xml = new DmnXml();

  private DmnExport(RuleBook book) {
    this.book = book;
    book.measures().forEach(measure -> tables.put(measure, new DmnTable(null, rows(measure))));
    book.measures().forEach(measure -> rights.addAll(DmnRights.of(book, measure)));
    this.facts =
        new DmnFacts(
            book,
            Stream.concat(tables.values().stream(), rights.stream().map(DmnRights.Right::table))
                .flatMap(DmnTable::facts));
  }

  /**
   * The document.
   *
   * @param number of the version
   * @param hash what names its content
   */
  public static String of(RuleBook book, int number, String hash) {
    return new DmnExport(book).write(number, hash);
  }

  private String write(int number, String hash) {
    String id = "regles-version-" + number;
    xml.open(
        "definitions",
        "id",
        id,
        "name",
        "Règles régionales, version " + number,
        "namespace",
        "urn:filrouge:regles:version:" + number,
        "exporter",
        "Fil rouge");
    xml.text("description", "Empreinte de la version : " + hash + "\n" + note());
    DmnTypes.write(xml, facts.all());
    facts.writeInputs(xml);
    facts.writeDerived(xml);
    tables.forEach(this::decision);
    rights.forEach(this::decision);
    xml.open("textAnnotation", "id", "limites", "textFormat", "text/plain");
    xml.text("text", note()).close();
    return xml.close().toString();
  }

  private static String note() {
    return "Un fait vide (null) n'est pas connu : la réponse est alors UNDETERMINED tant qu'il peut la changer."
        + "\nCe que ce document ne dit pas :\n– "
        + String.join("\n– ", LEFT_OUT);
  }

  private void decision(Measure measure, DmnTable table) {
    String id = "dispositif_" + measure.code();
    xml.open("decision", "id", id, "name", measure.code(), "label", measure.label());
    xml.text("description", measure.description());
    xml.text("question", "« " + measure.label() + " » est-il ouvert ?");
    xml.text("allowedAnswers", DmnTypes.ANSWERS);
    table(id, measure.code(), DmnTypes.ANSWER, table, "réponse", DmnTypes.ANSWERS);
    xml.close();
  }

  private void decision(DmnRights.Right right) {
    String id = "droit_" + right.name();
    xml.open("decision", "id", id, "name", right.name(), "label", right.label());
    table(id, right.name(), right.type(), right.table(), "droit", "");
    xml.close();
  }

  private void table(
      String id, String name, String type, DmnTable table, String label, String answers) {
    xml.empty("variable", "id", id + ".v", "name", name, "typeRef", type);
    facts.require(xml, id, table.facts());
    table
        .measures()
        .forEach(other -> DmnFacts.requirement(xml, id, "requiredDecision", "dispositif_" + other));
    table.write(xml, "table_" + name, label, answers);
  }

  /** What opens it, then what may, then the days on which it is closed, then those without it. */
  private List<DmnTable.Row> rows(Measure measure) {
    List<DmnTable.Row> rows = new ArrayList<>();
    List<Route> routes = book.routes(measure.code());
    routes.forEach(route -> rows(route, false, DecisionOutcome.ELIGIBLE, rows));
    routes.forEach(route -> rows(route, true, DecisionOutcome.UNDETERMINED, rows));
    List<Period> periods = routes.stream().map(Route::validity).distinct().toList();
    for (Period period : periods) {
      rows.add(closed("ferme." + rows.size(), period, DecisionOutcome.NOT_ELIGIBLE, "sinon"));
    }
    if (!periods.contains(Period.ALWAYS)) {
      rows.add(
          closed(
              "absent", Period.ALWAYS, DecisionOutcome.NOT_AVAILABLE, "aucune voie à cette date"));
    }
    return rows;
  }

  private static DmnTable.Row closed(
      String id, Period period, DecisionOutcome answer, String says) {
    return new DmnTable.Row(
        id, "-", period, List.of(), false, Feel.string(answer.name()), List.of(says, "", ""));
  }

  private static void rows(
      Route route, boolean possible, DecisionOutcome answer, List<DmnTable.Row> rows) {
    for (Conditions.Segment segment : route.conditions().segments()) {
      rows.add(
          new DmnTable.Row(
              DmnTable.Row.id(route.id(), segment.period()) + (possible ? ".peut-etre" : ""),
              "-",
              segment.period(),
              segment.criteria(),
              possible,
              Feel.string(answer.name()),
              List.of(
                  route.label() + (possible ? " : à préciser" : ""),
                  route.source(),
                  interpretation(route, segment))));
    }
  }

  private static String interpretation(Route route, Conditions.Segment segment) {
    Stream<String> cells =
        segment.criteria().stream()
            .filter(c -> c.interpretation() != null)
            .map(c -> c.field().label() + " : " + c.interpretation());
    return Stream.concat(Stream.ofNullable(route.interpretation()), cells)
        .reduce((a, b) -> a + " | " + b)
        .orElse("");
  }
}
