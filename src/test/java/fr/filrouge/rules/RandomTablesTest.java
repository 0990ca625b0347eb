package fr.filrouge.rules;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The checks of tables against brute force: random small tables, every person they can tell apart,
 * the engine. What is found is true of somebody or of nobody, as it says, and nothing true is left.
 */
@DisplayName("The checks of random small tables")
class RandomTablesTest {

  private static final int TABLES = 120;
  private static final LocalDate DAY = LocalDate.of(2020, 1, 1);

  private static final List<Object> FLAGS = Arrays.asList(null, true, false);
  private static final List<Object> CODES = Arrays.asList(null, "X", "Y", "Z");
  private static final List<Object> NUMBERS = Arrays.asList(null, 0, 1, 2, 3, 4, 5);

  private static final String VOCABULARY =
      """
      subjects: [{code: ALL, label: Tout}]
      fields:
        - {code: flag, label: drapeau, type: boolean, subject: ALL, question: Oui ou non ?}
        - code: letter
          label: lettre
          type: code
          subject: ALL
          question: Quelle lettre ?
          codes: [{code: X, label: x}, {code: Y, label: y}, {code: Z, label: z}]
        - {code: number, label: nombre, type: number, min: 0, max: 5, subject: ALL, question: Combien ?}
      """;

  private static final String CATALOGUE =
      """
      measures:
        - {code: MM, label: m, family: f, description: d, prescriber: p, provider: q, source: s}
      variants: [{code: VV, label: v}]
      """;

  private final Random random = new Random(20);
  private final Map<String, Integer> counts = new TreeMap<>();

  @Test
  @DisplayName("tell all that is true of some person or of nobody, and nothing else")
  void bothWays() {
    for (int i = 0; i < TABLES; i++) {
      String table = table();
      RuleFiles files = files(table);
      RuleEngine engine = RuleEngine.build(RuleBookReader.read(files).orThrow());
      List<Finding> findings = TableChecks.of(engine, files, new ArrayList<>());
      assertThat(told(findings)).as(table).isEqualTo(truth(engine));
      findings.forEach(finding -> counts.merge(kind(finding.code()), 1, Integer::sum));
    }
    System.out.println(TABLES + " random tables, findings by kind: " + counts);
    assertThat(counts)
        .containsKeys(
            "chevauchement", "ligne impossible", "ligne inutile", "trou/lettre", "trou/nombre");
  }

  private static Set<String> truth(RuleEngine engine) {
    Everybody everybody = new Everybody(engine);
    everybody.add(DAY, Map.of("flag", FLAGS, "letter", CODES, "number", NUMBERS));
    return everybody.claims(Map.of("number", "nombre"), Map.of("letter", "lettre"));
  }

  /** Claims by name; of gaps, whether there is one on an axis. */
  private static Set<String> told(List<Finding> findings) {
    return findings.stream()
        .map(Finding::code)
        .filter(code -> !code.startsWith("colonne inutile"))
        .map(code -> code.startsWith("trou/") ? kind(code) : code)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String kind(String code) {
    int end = code.indexOf('/', code.startsWith("trou/") ? "trou/".length() : 0);
    return code.substring(0, end);
  }

  private String table() {
    StringBuilder table =
        new StringBuilder(
            "id;dispositif;voie;intitulé;du;au;source;interprétation;variante;drapeau;lettre;nombre\n");
    int rows = 2 + random.nextInt(4);
    for (int row = 0; row < rows; row++) {
      String cells;
      do {
        cells =
            pick("", "", "oui", "non", "inconnu")
                + ";"
                + pick("", "X", "Y", "X, Y", "Y, Z", "sauf X", "connu")
                + ";"
                + number();
      } while (cells.equals(";;"));
      String variant = pick("", "", "", "VV");
      table.append("r%d;MM;r%d;i;;;s;;%s;%s%n".formatted(row, row, variant, cells));
    }
    return table.toString();
  }

  private String number() {
    int low = random.nextInt(5);
    return pick(
        "", "≥ " + (1 + low), "< " + (1 + low), low + ".." + Math.min(5, low + 1), "" + low, "> 5");
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
