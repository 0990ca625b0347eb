package fr.filrouge.rules;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.eligibility.AssessSituation;
import fr.filrouge.eligibility.Decision;
import fr.filrouge.eligibility.Entitlements;
import fr.filrouge.eligibility.Verdict;
import fr.filrouge.situation.PathwayState;
import fr.filrouge.situation.RandomSituations;
import fr.filrouge.situation.Situation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The tables of a version as DMN 1.5")
class DmnExportTest {

  /** More with {@code -Dfilrouge.dmn.people}. */
  private static final int PEOPLE = Integer.getInteger("filrouge.dmn.people", 600);

  private static final String DOCUMENT = DmnExport.of(Rules.BOOK, 1, Rules.VERSION.hash());

  @Test
  @DisplayName("follow the schema of DMN 1.5, and KIE has nothing to say against them")
  void valid() {
    opens(Rules.BOOK, DOCUMENT);
  }

  private static void opens(RuleBook book, String document) {
    assertThat(DmnModel.faults(document)).isEmpty();
    assertThat(new DmnModel(book, document).messages()).isEmpty();
  }

  @Test
  @DisplayName("say themselves what they leave out, to programs and on the diagram")
  void leftOut() {
    assertThat(DmnExport.LEFT_OUT).isNotEmpty();
    for (String one : DmnExport.LEFT_OUT) {
      assertThat(DOCUMENT.split(Pattern.quote("– " + one), -1)).as(one).hasSize(3);
    }
  }

  @Test
  @DisplayName("are the same bytes for the same version")
  void stable() {
    RuleBook again = RuleBookReader.read(Rules.FILES).orThrow();
    assertThat(DmnExport.of(again, 1, Rules.VERSION.hash())).isEqualTo(DOCUMENT);
  }

  @Test
  @DisplayName("answer as the product does, for people of whom much or little is known")
  void sameAnswers() {
    compare(Rules.BOOK, Rules.ENGINE, people(Rules.BOOK, PEOPLE));
  }

  @Test
  @DisplayName("answer alike in the engine of Camunda, which shares nothing with that of KIE")
  void anotherEngine() {
    CamundaModel model = new CamundaModel(Rules.BOOK, DOCUMENT);
    List<String> measures = Rules.BOOK.measures().stream().map(Measure::code).toList();
    for (Case one : people(Rules.BOOK, PEOPLE / 30)) {
      Conclusions ours = Rules.ENGINE.evaluate(one);
      Map<String, Object> theirs = model.decide(one, measures);
      for (String measure : measures) {
        assertThat(theirs.get(measure))
            .as("%s on %s of %s", measure, one.asOf(), one.situation().values())
            .isEqualTo(ours.outcome(measure).name());
      }
    }
  }

  @Test
  @DisplayName("give the rights that go with an answer as the product does")
  void rights() {
    DmnModel model = new DmnModel(Rules.BOOK, DOCUMENT);
    List<Case> people = new ArrayList<>(people(Rules.BOOK, PEOPLE / 4));
    people.add(afterCaq());
    List<Verdict> verdicts = new AssessSituation(Rules.VERSION).decide(people);
    Map<String, Integer> given = new TreeMap<>();
    for (int i = 0; i < people.size(); i++) {
      Map<String, Object> theirs = model.decide(people.get(i));
      for (Decision decision : verdicts.get(i).decisions()) {
        Entitlements ours = decision.entitlements();
        String measure = decision.measure().code();
        Map<String, Object> rights = new TreeMap<>();
        rights.put("paid", ours.paid());
        rights.put("minHalfDaysPerWeek", number(ours.minHalfDaysPerWeek()));
        rights.put("variant", ours.variant());
        rights.put("priorityAccess", ours.priorityAccess() ? Boolean.TRUE : null);
        rights.forEach(
            (right, value) -> {
              Object theirValue = theirs.get(measure + "_" + right);
              assertThat(Boolean.FALSE.equals(theirValue) && value == null ? null : theirValue)
                  .as("%s %s", measure, right)
                  .isEqualTo(value);
              given.merge(right, value == null ? 0 : 1, Integer::sum);
            });
      }
    }
    assertThat(given.values()).as("%s", given).allMatch(times -> times > 0);
  }

  private static Case afterCaq() {
    Situation afterCaq =
        Situation.UNKNOWN
            .with("residenceCommune", "14118")
            .with("detained", false)
            .with("seekingEmployment", true)
            .with("completedMeasures", Set.of("CAQ_REUSSIR"));
    return new Case(LocalDate.of(2019, 6, 3), afterCaq, PathwayState.EMPTY);
  }

  private static @Nullable BigDecimal number(@Nullable Integer number) {
    return number == null ? null : BigDecimal.valueOf(number);
  }

  @ParameterizedTest(name = "answer as the product does where a cell says {0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          drapeau  | non
          drapeau  | connu
          drapeau  | inconnu
          lettre   | sauf X, Y
          lettres  | X, Z
          lettres  | sauf X, Z
          lettres  | inconnu
          métier   | F*, K1302
          métier   | sauf K13*
          nombre   | 3
          nombre   | < 12,5
          nombre   | > 2
          nombre   | 2..4
          nombre   | ≤ 50 % de entier
          nombre   | > 12,5 % de âge
          âge      | 16..25
          jour     | 2019-01-01..2020-06-30
          jour     | ≥ 9 mois
          jour     | < 30 jours
          jour     | connu
          jour     | inconnu
          passé    | ≤ 2 ans
          passé    | > @delai
          fini     | oui
          fini     | non
          ou       | oui
          ou       | inconnu
          dispositif ouvert | NN
          """)
  void everyCell(String column, String cell) {
    RuleEngine engine = RuleEngine.build(SmallRules.with(column, cell));
    compare(engine.book(), engine, people(engine.book(), 150));
  }

  @Test
  @DisplayName(
      "hold no text of a label but as text: what closes, quotes or commands changes nothing")
  void hostileLabels() {
    String hostile =
        "]]> </text><decision id='x'> & \" \\" + (char) 0x2028 + " ${7*7} if true then null ?";
    String table = Rules.FILES.text("tables/projet.csv");
    RuleFiles files =
        Rules.FILES.with(
            "tables/projet.csv",
            table
                .replace(";pas ou peu qualifié;", ";\"" + hostile.replace("\"", "\"\"") + "\";")
                .replace(";Pacte §2-7;", ";\"" + hostile.replace("\"", "\"\"") + "\";"));
    String label = "'" + hostile.replace("'", "''") + "'";
    files =
        files.with(
            "measures.yaml",
            files.text("measures.yaml").replace("label: CAP Digital\n", "label: " + label + "\n"));
    RuleBook book = RuleBookReader.read(files).orThrow();
    String document = DmnExport.of(book, 1, hostile);
    assertThat(document).doesNotContain("]]>").doesNotContain("<decision id='x'");
    opens(book, document);
    assertThat(new DmnModel(book, document).label("SOCLE_DIGITAL")).isEqualTo(hostile);
    compare(book, RuleEngine.build(book), people(book, 20));
  }

  @Test
  @DisplayName("write a mark for the signs that no XML may hold")
  void controlCharacters() {
    String text =
        new DmnXml().open("a", "b", "\u0000\uD800").text("c", "\u0007\uFFFF\r").close().toString();
    assertThat(text).contains("b=\"\uFFFD\uFFFD\"").contains("<c>\uFFFD\uFFFD\uFFFD</c>");
  }

  @Test
  @DisplayName("quote what FEEL would end a string at")
  void quotes() {
    assertThat(Feel.string("a\" or true or \"\\")).isEqualTo("\"a\\\" or true or \\\"\\\\\"");
  }

  @Test
  @DisplayName("may name facts by words of FEEL")
  void wordsOfFeel() {
    String words =
        Rules.FILES
            .text("vocabulary.yaml")
            .replace("code: psad\n", "code: date\n")
            .replace("code: birthDate\n", "code: duration\n")
            .replace("of: [birthDate]", "of: [duration]")
            .replace("code: seekingEmployment\n", "code: list\n")
            .replace("code: hostCompany\n", "code: not\n")
            .replace("askedIf: hostCompany", "askedIf: not")
            .replace("code: replacementPost\n", "code: asOf\n");
    RuleBook book = RuleBookReader.read(Rules.FILES.with("vocabulary.yaml", words)).orThrow();
    opens(book, DmnExport.of(book, 1, ""));
    compare(book, RuleEngine.build(book), people(book, 50));
  }

  private static List<Case> people(RuleBook book, int count) {
    Random random = new Random(11);
    RandomSituations situations = new RandomSituations(book.vocabulary(), 11);
    List<LocalDate> days = new ArrayList<>(book.spaces().days());
    days.removeIf(day -> day.getYear() < 2018);
    days.add(LocalDate.of(2026, 11, 22));
    List<Case> people = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      LocalDate asOf = days.get(random.nextInt(days.size())).plusDays(random.nextInt(3) - 1);
      people.add(
          new Case(
              asOf, situations.next(asOf, 0.3 + random.nextDouble() * 0.7), PathwayState.EMPTY));
    }
    return people;
  }

  private static void compare(RuleBook book, RuleEngine engine, List<Case> people) {
    DmnModel model = new DmnModel(book, DmnExport.of(book, 1, ""));
    List<Conclusions> ours = engine.evaluate(people);
    List<String> differences = new ArrayList<>();
    Map<DecisionOutcome, Integer> compared = new EnumMap<>(DecisionOutcome.class);
    for (int i = 0; i < people.size(); i++) {
      Map<String, Object> theirs = model.decide(people.get(i));
      for (Measure measure : book.measures()) {
        DecisionOutcome outcome = ours.get(i).outcome(measure.code());
        compared.merge(outcome, 1, Integer::sum);
        if (!outcome.name().equals(theirs.get(measure.code()))) {
          differences.add(
              "%s on %s: %s, in DMN %s, of %s"
                  .formatted(
                      measure.code(),
                      people.get(i).asOf(),
                      outcome,
                      theirs.get(measure.code()),
                      people.get(i).situation().values()));
        }
      }
    }
    System.out.println(
        "DMN by KIE against the product: " + people.size() + " people, decisions " + compared);
    assertThat(differences).isEmpty();
    assertThat(compared).isNotEmpty();
  }
}
