package fr.filrouge.rules;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.situation.Situation;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The checks of tables against brute force, where time goes by: durations beside days of the
 * calendar, periods of rows, ages; beginnings of communes, sets, and facts worked out from others.
 */
@DisplayName("The checks of random small tables with dates, communes, sets and derived facts")
class RandomDatesTest {

  private static final int TABLES = 20;

  private static final List<LocalDate> LIMITS =
      List.of(LocalDate.of(2019, 3, 1), LocalDate.of(2020, 6, 15));

  private static final List<Object> COMMUNES =
      Arrays.asList(null, "14118", "14001", "27229", "75056");

  private static final List<Object> SETS =
      Arrays.asList(null, Set.of(), Set.of("L"), Set.of("M"), Set.of("L", "M"));

  private static final String VOCABULARY =
      """
      subjects: [{code: ALL, label: Tout}]
      fields:
        - {code: day, label: jour, type: date, subject: ALL, question: Quand ?, past: true, never: true}
        - {code: commune, label: commune, type: commune, subject: ALL, question: Où ?}
        - code: needs
          label: besoins
          type: codes
          subject: ALL
          question: Quels besoins ?
          codes: [{code: L, label: l}, {code: M, label: m}, {code: N, label: n}]
      derived:
        - code: near
          label: proche
          type: boolean
          rows:
            - {commune: "14*", source: s}
            - {from: 2020-01-01, needs: M, source: s}
        - {code: age, label: ancienneté, type: number, unit: ans, formula: completedYears, of: [day], source: s}
      """;

  private static final String CATALOGUE =
      """
      measures:
        - {code: MM, label: m, family: f, description: d, prescriber: p, provider: q, source: s}
      variants: [{code: VV, label: v}]
      """;

  private final Random random = new Random(7);
  private final Map<String, Integer> counts = new TreeMap<>();

  @Test
  @DisplayName("tell all that is true of some person on some day or of nobody, and nothing else")
  void bothWays() {
    for (int i = 0; i < TABLES; i++) {
      String table = table();
      RuleFiles files = files(table);
      RuleEngine engine = RuleEngine.build(RuleBookReader.read(files).orThrow());
      List<Finding> findings = TableChecks.of(engine, files, new ArrayList<>());
      assertThat(told(findings)).as(table).isEqualTo(truth(engine));
      findings.forEach(finding -> counts.merge(kind(finding.code()), 1, Integer::sum));
    }
    System.out.println(TABLES + " random tables with dates, findings by kind: " + counts);
    assertThat(counts).containsKeys("chevauchement", "ligne impossible", "trou/jour");
  }

  private static Set<String> told(List<Finding> findings) {
    return findings.stream()
        .map(Finding::code)
        .filter(code -> !code.startsWith("colonne inutile") && !code.startsWith("période"))
        .map(code -> code.startsWith("trou/") ? kind(code) : code)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String kind(String code) {
    int end = code.indexOf('/', code.startsWith("trou/") ? "trou/".length() : 0);
    return code.substring(0, end);
  }

  private static Set<String> truth(RuleEngine engine) {
    Everybody everybody = new Everybody(engine);
    days().forEach(day -> everybody.add(day, people(day)));
    return everybody.claims(Map.of("day", "jour"), Map.of());
  }

  /** On both sides of all days on which an answer for one of the limits can turn. */
  private static Set<LocalDate> days() {
    Set<LocalDate> days = new TreeSet<>(List.of(LocalDate.of(1990, 1, 1)));
    Stream.concat(LIMITS.stream(), Stream.of(LocalDate.of(2020, 1, 1)))
        .flatMap(
            limit ->
                Stream.of(
                    limit,
                    limit.plusMonths(6),
                    limit.plusMonths(9),
                    limit.plusYears(1),
                    limit.plusYears(2),
                    limit.plusYears(3)))
        .flatMap(RandomDatesTest::around)
        .forEach(days::add);
    return days;
  }

  private static Map<String, List<Object>> people(LocalDate today) {
    Set<LocalDate> days = new TreeSet<>();
    Stream.concat(
            LIMITS.stream(),
            Stream.of(
                today,
                today.minusMonths(6),
                today.minusMonths(9),
                today.minusYears(1),
                today.minusYears(2),
                today.minusYears(3),
                today.minusYears(50)))
        .flatMap(RandomDatesTest::around)
        .filter(day -> !day.isAfter(today))
        .forEach(days::add);
    List<Object> values = new ArrayList<>(days);
    values.add(Situation.NEVER);
    values.add(null);
    return Map.of("day", values, "commune", COMMUNES, "needs", SETS);
  }

  private static Stream<LocalDate> around(LocalDate day) {
    return Stream.of(day.minusDays(1), day, day.plusDays(1));
  }

  private String table() {
    StringBuilder table =
        new StringBuilder(
            "id;dispositif;voie;intitulé;du;au;source;interprétation;variante;jour;commune;besoins;proche;ancienneté\n");
    int rows = 2 + random.nextInt(3);
    for (int row = 0; row < rows; row++) {
      String period = pick(";", ";", "2019-03-01;", ";2020-06-15", "2019-03-01;2020-06-14");
      String cells;
      do {
        cells =
            pick(
                    "",
                    "< 9 mois",
                    "≥ 9 mois",
                    "> 6 mois",
                    "2019-03-01..2020-06-15",
                    "2019-03-01",
                    "inconnu")
                + ";"
                + pick("", "", "14*", "sauf 14*", "14118", "sauf 14118, 27*")
                + ";"
                + pick("", "", "L", "sauf L", "L, M")
                + ";"
                + pick("", "", "oui", "non", "inconnu")
                + ";"
                + pick("", "", "", "≥ 1", "< 2", "1..2");
      } while (cells.equals(";;;;"));
      table.append(
          "r%d;MM;r%d;i;%s;s;;%s;%s%n".formatted(row, row, period, pick("", "", "VV"), cells));
    }
    return table.toString();
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private static RuleFiles files(String table) {
    Map<String, byte[]> files = new HashMap<>();
    files.put("vocabulary.yaml", bytes(VOCABULARY));
    files.put("measures.yaml", bytes(CATALOGUE));
    files.put(
        "parameters.csv", bytes("id;paramètre;libellé;du;au;valeur;unité;source;interprétation\n"));
    files.put("next-steps.csv", bytes("rang;étape;acteur;motif;dispositif;frein\n"));
    files.put("tables/t.csv", bytes(table));
    return new RuleFiles(files);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
