package fr.filrouge.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No text of a file reaches the compiler of rules but as a comment of letters and digits. */
class HostileTextsTest {

  private static final String CODE = "\"); end rule \"x\" when then System.exit(0); //";

  @ParameterizedTest(name = "a name that closes what stands around it: {0}")
  @ValueSource(
      strings = {
        "*/ rule \"x\" when then System.exit(3); end /*",
        "'\"); end rule \"x\" when then Runtime.getRuntime().exec(\"id\"); //",
        "eval(true) ${7*7} [[${T(java.lang.Runtime)}]]",
      })
  void textsAreComments(String text) {
    String table =
        Rules.FILES
            .text("tables/projet.csv")
            .replace(";pas ou peu qualifié;", ";\"" + text.replace("\"", "\"\"") + "\";")
            .replace(";Pacte §2-7;", ";\"" + text.replace("\"", "\"\"") + "\";");
    RuleBook book = RuleBookReader.read(Rules.FILES.with("tables/projet.csv", table)).orThrow();
    String drl = new DrlWriter(book).write();
    assertThat(drl)
        .doesNotContain("System.exit(")
        .doesNotContain("getRuntime()")
        .doesNotContain("${")
        .doesNotContain("eval(");
    assertThat(book.routes("CAQ_REUSSIR").get(0).source()).isEqualTo(text);
    assertThat(RuleEngine.build(book)).isNotNull();
  }

  @ParameterizedTest(name = "a code is made of letters and digits, or refused: {0}")
  @ValueSource(
      strings = {
        "code: psad",
        "code: SOCLE_LEC",
        "{code: EXPLORING,",
        "code: inNormandie",
        "code: hostCompany"
      })
  void codesAreRefused(String place) {
    for (String name : List.of("vocabulary.yaml", "measures.yaml")) {
      String text = Rules.FILES.text(name);
      if (text.contains(place)) {
        String hostile = "\"" + CODE.replace("\"", "\\\"") + "\"";
        String end = place.endsWith(",") ? "," : "";
        String edited =
            text.replace(place, place.substring(0, place.indexOf(' ') + 1) + hostile + end);
        assertThat(RuleBookReader.read(Rules.FILES.with(name, edited)).faults())
            .anySatisfy(fault -> assertThat(fault.column()).isEqualTo("code"));
      }
    }
  }

  @Test
  @DisplayName("words of Drools and Java may stand as codes: they are told apart by what they hold")
  void wordsOfDrools() {
    String words =
        Rules.FILES
            .text("vocabulary.yaml")
            .replace("code: psad\n", "code: rule\n")
            .replace("code: hostCompany\n", "code: class\n")
            .replace("askedIf: hostCompany", "askedIf: class")
            .replace("code: replacementPost\n", "code: conclusions\n");
    RuleBook book = RuleBookReader.read(Rules.FILES.with("vocabulary.yaml", words)).orThrow();
    assertThat(RuleEngine.build(book)).isNotNull();
  }

  @Test
  @DisplayName("a table whose name is not plain is refused")
  void fileNames() {
    RuleFiles files =
        Rules.FILES.with("tables/x\" end rule.csv", Rules.FILES.text("tables/vae.csv"));
    assertThat(RuleBookReader.read(files).faults())
        .singleElement()
        .satisfies(fault -> assertThat(fault.expected()).contains("un nom de fichier"));
  }

  @Test
  @DisplayName("a generated rule names its sheet, its row and its source")
  void named() {
    assertThat(new DrlWriter(Rules.BOOK).write())
        .contains("/** tables/socle.csv, ligne 2, socle-jobseeker : Pacte §2-4 a, §2-2 */")
        .contains("rule \"tables/socle.csv, ligne 2, SOCLE_LEC jobseeker remplie du 2018-01-01\"")
        .contains("asOf >= 20180101")
        .doesNotContain("17532");
  }
}
