package fr.filrouge.rules;

import fr.filrouge.situation.Field;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Reads one table: a row is a route, a column a fact, a cell what the route asks of it. */
final class TableFile {

  private static final List<String> REQUIRED =
      List.of("dispositif", "voie", "intitulé", "du", "au", "source", "interprétation");
  private static final Set<String> KNOWN =
      Set.of(
          "dispositif",
          "voie",
          "intitulé",
          "du",
          "au",
          "source",
          "interprétation",
          "variante",
          "accès prioritaire");

  private final Columns columns;
  private final Parameters parameters;
  private final List<Measure> measures;
  private final Set<String> variants;

  TableFile(Columns columns, Parameters parameters, List<Measure> measures, Set<String> variants) {
    this.columns = columns;
    this.parameters = parameters;
    this.measures = measures;
    this.variants = variants;
  }

  RuleBook.Table read(String file, String text) {
    CsvTable table = CsvTable.read(file, text, REQUIRED);
    Map<String, Field> facts = new LinkedHashMap<>();
    for (String heading : table.headings()) {
      if (!KNOWN.contains(heading)) {
        Field field = columns.labelled(heading);
        if (field == null) {
          throw new RuleFileError(
              file,
              1,
              heading,
              heading,
              "l'intitulé d'un champ ou d'un fait dérivé du vocabulaire");
        }
        facts.put(heading, field);
      }
    }
    return new RuleBook.Table(
        file,
        List.copyOf(facts.values()),
        table.rows().stream().map(row -> route(row, facts)).toList());
  }

  private Route route(CsvTable.Row row, Map<String, Field> facts) {
    String measure = row.required("dispositif", "le code d'un dispositif de measures.yaml");
    if (measures.stream().noneMatch(m -> m.code().equals(measure))) {
      throw row.error("dispositif", "le code d'un dispositif de measures.yaml");
    }
    String id = row.required("voie", "un nom de voie");
    if (!id.matches("[a-z][a-z0-9-]*")) {
      throw row.error("voie", "un nom en minuscules sans accent, avec des tirets");
    }
    String variant = ParametersFile.blankToNull(row.cell("variante"));
    if (variant != null && !variants.contains(variant)) {
      throw row.error(
          "variante", "rien, ou un code parmi " + String.join(", ", new TreeSet<>(variants)));
    }
    String priority = row.cell("accès prioritaire");
    if (!Set.of("", "oui", "non").contains(priority)) {
      throw row.error("accès prioritaire", "oui, non, ou rien");
    }
    Period validity = row.period();
    Interpretations interpretations = Interpretations.of(row, facts.keySet());
    return new Route(
        -1,
        row.table().file(),
        row.number(),
        measure,
        id,
        row.required("intitulé", "le nom de la voie, en français"),
        validity,
        row.required("source", "le passage du texte d'où vient cette voie"),
        interpretations.general(),
        variant,
        priority.equals("oui"),
        segments(row, facts, validity, interpretations));
  }

  /** One segment for each period during which the named parameters keep their values. */
  private List<Route.Segment> segments(
      CsvTable.Row row,
      Map<String, Field> facts,
      Period validity,
      Interpretations interpretations) {
    TreeSet<LocalDate> starts = new TreeSet<>(parameters.changes(named(row, facts.keySet())));
    starts.removeIf(
        day -> !validity.contains(day) || (validity.from() != null && day.equals(validity.from())));
    List<Route.Segment> segments = new ArrayList<>();
    LocalDate from = validity.from();
    for (LocalDate next : starts) {
      segments.add(segment(row, facts, new Period(from, next.minusDays(1)), interpretations));
      from = next;
    }
    segments.add(segment(row, facts, new Period(from, validity.to()), interpretations));
    return List.copyOf(segments);
  }

  private static Set<String> named(CsvTable.Row row, Set<String> headings) {
    Set<String> names = new HashSet<>();
    for (String heading : headings) {
      Matcher parameter = CellGrammar.PARAMETER.matcher(row.cell(heading));
      while (parameter.find()) {
        names.add(parameter.group(1));
      }
    }
    return names;
  }

  private Route.Segment segment(
      CsvTable.Row row, Map<String, Field> facts, Period period, Interpretations interpretations) {
    List<Criterion> criteria = new ArrayList<>();
    facts.forEach(
        (heading, field) -> {
          String text = row.cell(heading);
          if (!text.isEmpty()) {
            criteria.add(
                Columns.criterion(
                    row.table().file(),
                    row.number(),
                    field,
                    text,
                    name -> parameters.at(name, period.from()),
                    interpretations.of(heading)));
          }
        });
    if (criteria.isEmpty()) {
      throw row.error("voie", "au moins une condition sur la ligne");
    }
    return new Route.Segment(period, List.copyOf(criteria));
  }

  /**
   * What the column « interprétation » says: « colonne : pourquoi », several separated by « | ».
   */
  private record Interpretations(@Nullable String general, Map<String, String> byHeading) {

    static Interpretations of(CsvTable.Row row, Set<String> headings) {
      Map<String, String> byHeading = new LinkedHashMap<>();
      List<String> general = new ArrayList<>();
      for (String part : row.cell("interprétation").split("\\|")) {
        String text = part.strip();
        int colon = text.indexOf(" : ");
        String heading = colon < 0 ? "" : text.substring(0, colon);
        if (headings.contains(heading)) {
          byHeading.put(heading, text.substring(colon + 3));
        } else if (heading.equals("du") || heading.equals("au")) {
          general.add("date : " + text.substring(colon + 3));
        } else if (!text.isEmpty()) {
          general.add(text);
        }
      }
      return new Interpretations(general.isEmpty() ? null : String.join(" ; ", general), byHeading);
    }

    @Nullable String of(String heading) {
      return byHeading.get(heading);
    }
  }
}
