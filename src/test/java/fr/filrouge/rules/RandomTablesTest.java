package fr.filrouge.rules;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.situation.PathwayState;
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
      assertThat(told(findings)).as(table).isEqualTo(new Truth(engine).all());
      findings.forEach(finding -> counts.merge(kind(finding.code()), 1, Integer::sum));
    }
    System.out.println(TABLES + " random tables, findings by kind: " + counts);
    assertThat(counts)
        .containsKeys(
            "chevauchement", "ligne impossible", "ligne inutile", "trou/lettre", "trou/nombre");
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

  /** What the engine says of everybody. */
  private static final class Truth {

    private final List<Route> routes;
    private final Map<Situation, Conclusions> everybody = new HashMap<>();

    Truth(RuleEngine engine) {
      routes = engine.book().routes("MM");
      List<Case> cases = new ArrayList<>();
      for (Object flag : FLAGS) {
        for (Object letter : CODES) {
          for (Object number : NUMBERS) {
            Situation person =
                Situation.UNKNOWN.with("flag", flag).with("letter", letter).with("number", number);
            cases.add(new Case(DAY, person, PathwayState.EMPTY));
          }
        }
      }
      List<Conclusions> conclusions = engine.evaluate(cases);
      for (int i = 0; i < cases.size(); i++) {
        everybody.put(cases.get(i).situation(), conclusions.get(i));
      }
    }

    Set<String> all() {
      Set<String> true_ = new TreeSet<>();
      for (Route route : routes) {
        List<Conclusions> takers =
            everybody.values().stream().filter(one -> takes(route, one)).toList();
        if (takers.isEmpty()) {
          true_.add("ligne impossible/MM/" + route.id());
        } else if (takers.stream().allMatch(one -> isGivenElsewhere(route, one))) {
          true_.add("ligne inutile/MM/" + route.id());
        }
        for (Route other : routes) {
          if (route.index() < other.index()
              && !route.gift().equals(other.gift())
              && takers.stream().anyMatch(one -> takes(other, one))) {
            true_.add("chevauchement/" + route.id() + "/" + other.id());
          }
        }
      }
      if (everybody.keySet().stream().anyMatch(this::isBetweenNumbers)) {
        true_.add("trou/nombre");
      }
      if (everybody.keySet().stream().anyMatch(this::isTheOnlyLetterLeftOut)) {
        true_.add("trou/lettre");
      }
      return true_;
    }

    private static boolean takes(Route route, Conclusions one) {
      return one.route(route) == Kleene.MET;
    }

    private boolean isGivenElsewhere(Route route, Conclusions one) {
      return routes.stream()
          .anyMatch(r -> r != route && r.gift().equals(route.gift()) && takes(r, one));
    }

    private Conclusions of(Situation person, String field, Object value) {
      return everybody.get(person.with(field, value));
    }

    private boolean isShut(Situation person) {
      return everybody.get(person).open("MM") == Kleene.UNMET;
    }

    /** Shut, while one route takes a smaller number and another a greater one. */
    private boolean isBetweenNumbers(Situation person) {
      Integer number = person.number("number");
      if (number == null || !isShut(person)) {
        return false;
      }
      Set<Route> below = new TreeSet<>((a, b) -> a.index() - b.index());
      Set<Route> above = new TreeSet<>((a, b) -> a.index() - b.index());
      for (Route route : routes) {
        for (int other = 0; other <= 5; other++) {
          if (other != number && takes(route, of(person, "number", other))) {
            (other < number ? below : above).add(route);
          }
        }
      }
      return differ(below, above);
    }

    /** Shut, while each other letter is open, and no route takes them all. */
    private boolean isTheOnlyLetterLeftOut(Situation person) {
      String letter = person.text("letter");
      if (letter == null || !isShut(person)) {
        return false;
      }
      Set<Route> takingAll = new TreeSet<>((a, b) -> a.index() - b.index());
      takingAll.addAll(routes);
      for (Object other : CODES) {
        if (other != null && !other.equals(letter)) {
          Conclusions one = of(person, "letter", other);
          if (one.open("MM") != Kleene.MET) {
            return false;
          }
          takingAll.removeIf(route -> !takes(route, one));
        }
      }
      return takingAll.isEmpty();
    }

    private static boolean differ(Set<Route> below, Set<Route> above) {
      return below.stream().anyMatch(b -> above.stream().anyMatch(a -> a.index() != b.index()));
    }
  }
}
