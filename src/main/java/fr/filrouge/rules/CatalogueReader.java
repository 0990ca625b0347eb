package fr.filrouge.rules;

import fr.filrouge.situation.Field;
import fr.filrouge.situation.Restriction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the measures, variants, kinds of steps and notices of {@code measures.yaml}. */
final class CatalogueReader {

  static final String FILE = "measures.yaml";

  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");
  private static final String CODE_EXPECTED = "un code fait de majuscules, chiffres et « _ »";
  private static final String ASKS = "asks.";
  private static final List<String> MEASURE =
      List.of(
          YamlDoor.OF,
          "code",
          "label",
          "family",
          "description",
          "prescriber",
          "provider",
          "source",
          "note",
          "aid",
          "called",
          "restricted",
          "routeSource",
          "interpretation");
  private static final List<String> SECTIONS =
      List.of("measures", "entitlements", "variants", "steps", "notices");

  private final Map<String, Sheet> sections;
  private final Faults faults;
  private final Map<String, RowReader> rows = new LinkedHashMap<>();
  private final Map<String, Restriction> marked = new LinkedHashMap<>();

  CatalogueReader(Map<String, Sheet> sections, Faults faults) {
    this.sections = sections;
    this.faults = faults;
    for (String section : sections.keySet()) {
      if (!SECTIONS.contains(section)) {
        faults.add(
            new Fault(
                FILE, 0, section, section, "une rubrique parmi " + String.join(", ", SECTIONS)));
      }
    }
  }

  Sheet section(String name) {
    return sections.getOrDefault(name, new Sheet(FILE, List.of(), List.of()));
  }

  /** The measures in their order. */
  List<Measure> measures() {
    Sheet sheet = section("measures");
    List<Measure> measures = new ArrayList<>();
    List<String> known = new ArrayList<>(MEASURE);
    sheet.headings().stream().filter(heading -> heading.startsWith(ASKS)).forEach(known::add);
    Headings.refuseOthers(sheet, known, faults);
    for (RowReader row : RowReader.of(sheet, faults)) {
      String code = row.matching("code", CODE, CODE_EXPECTED);
      if (rows.putIfAbsent(code, row) != null) {
        row.fault("code", "un code que n'a aucun autre dispositif");
      } else if (!code.isEmpty()) {
        measures.add(measure(row, code));
        Restriction restriction = VocabularyReader.restriction(row);
        if (restriction != null) {
          marked.put(code, restriction);
        }
      }
    }
    return measures;
  }

  private static Measure measure(RowReader row, String code) {
    Measure.Kind kind =
        row.flag("aid")
            ? Measure.Kind.AID
            : row.flag("called") ? Measure.Kind.CALLED : Measure.Kind.PRESCRIBED;
    return new Measure(
        code,
        row.required("label", "un intitulé"),
        kind,
        new Measure.Presentation(
            row.required("family", "la famille du dispositif"),
            row.required("description", "une phrase qui dit ce que c'est"),
            row.required("prescriber", "qui le prescrit"),
            row.required("provider", "qui le propose"),
            row.required("source", "le passage du texte"),
            row.textOrNull("note")));
  }

  static List<Field.Code> codes(List<Measure> measures) {
    return measures.stream().map(m -> new Field.Code(m.code(), m.label(), null)).toList();
  }

  /** The restrictions that the catalogue marks, by measure. */
  Map<String, Restriction> marked() {
    return marked;
  }

  private RowReader row(String measure) {
    return Objects.requireNonNull(rows.get(measure), measure);
  }

  /** What a measure asks besides each of its routes. */
  ConditionsReader.Asked asks(String measure, Columns columns) {
    RowReader row = row(measure);
    Map<String, Field> facts = new LinkedHashMap<>();
    for (String heading : row.headings()) {
      if (heading.startsWith(ASKS) && !row.text(heading).isEmpty()) {
        Field field = columns.named(heading.substring(ASKS.length()));
        if (field == null) {
          row.fault(heading, heading, "asks: puis le code d'un champ du vocabulaire");
        } else {
          facts.put(heading, field);
        }
      }
    }
    Map<String, String> labels = new LinkedHashMap<>();
    facts.forEach((heading, field) -> labels.put(heading, field.label()));
    Interpretations interpretations =
        Interpretations.of(row.text("interpretation"), Set.copyOf(labels.values()));
    return new ConditionsReader.Asked(
        row, facts, heading -> interpretations.of(labels.getOrDefault(heading, "")));
  }

  /** The passage of the text that a measure adds to the source of each of its routes. */
  String routeSource(String measure) {
    String source = row(measure).text("routeSource");
    return source.isEmpty() ? "" : ", " + source;
  }

  /** French labels by code. */
  Map<String, String> variants() {
    return labels("variants");
  }

  /** French names of the kinds of steps, by code. */
  Map<String, String> steps() {
    return labels("steps");
  }

  private Map<String, String> labels(String section) {
    Map<String, String> labels = new LinkedHashMap<>();
    for (RowReader row : RowReader.of(section(section), faults)) {
      labels.put(row.matching("code", CODE, CODE_EXPECTED), row.required("label", "un intitulé"));
    }
    return labels;
  }

  List<Notice> notices() {
    Sheet sheet = section("notices");
    Headings.refuseOthers(sheet, List.of(YamlDoor.OF, "code", "from", "to", "text"), faults);
    return RowReader.of(sheet, faults).stream()
        .map(
            row ->
                new Notice(
                    row.matching("code", CODE, CODE_EXPECTED),
                    row.required("text", "la phrase à dire"),
                    row.period("from", "to")))
        .toList();
  }
}
