package fr.filrouge.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleFilesTest {

  private static final String TABLE = "tables/aides.csv";
  private static final String HEADING =
      "dispositif;voie;intitulé;du;au;source;interprétation;accès ordinaire;frein de mobilité;"
          + "catégorie de demandeur d'emploi;niveau de qualification;âge;"
          + "date de sortie de formation initiale;besoins de formation\n";

  @ParameterizedTest(name = "« {1} » under « {0} » is refused: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          dispositif                           | MOBILITE       | le code d'un dispositif
          voie                                 | Voie 1         | un nom en minuscules
          du                                   | 2019-02-30     | une date
          du                                   | janvier 2019   | une date
          source                               |                | le passage du texte
          frein de mobilité                    | peut-être      | oui, non, connu, inconnu
          frein de mobilité                    | true           | oui, non, connu, inconnu
          catégorie de demandeur d'emploi      | H              | un ou plusieurs codes
          catégorie de demandeur d'emploi      | B C            | un ou plusieurs codes
          catégorie de demandeur d'emploi      | B, B           | chaque code une seule fois
          niveau de qualification              | trois          | un nombre, ou @
          niveau de qualification              | ≤ @inconnue    | un paramètre de parameters.csv
          âge                                  | 25..16         | sa plus petite borne
          date de sortie de formation initiale | < 9            | une durée avec son unité
          date de sortie de formation initiale | < 9 semaines   | une unité parmi
          besoins de formation                 | ANGLAIS        | un ou plusieurs codes
          frein de mobilité                    | System.exit(1) | oui, non, connu, inconnu
          """)
  void refused(String column, String found, String expected) {
    assertThatThrownBy(() -> RuleBookReader.read(1, withCell(column, found == null ? "" : found)))
        .isInstanceOf(RuleFileError.class)
        .hasMessageContaining(TABLE)
        .hasMessageContaining("ligne 2")
        .hasMessageContaining("« " + column + " »")
        .hasMessageContaining(expected);
  }

  @Test
  @DisplayName("a column that the vocabulary does not have is refused by its name")
  void unknownColumn() {
    RuleFiles files =
        Rules.FILES.with(TABLE, "dispositif;voie;intitulé;du;au;source;interprétation;humeur\n");
    assertThatThrownBy(() -> RuleBookReader.read(1, files))
        .hasMessageContaining(TABLE)
        .hasMessageContaining("« humeur »");
  }

  @Test
  @DisplayName("a file saved by a spreadsheet in another encoding is refused with what to do")
  void encoding() {
    RuleFiles files =
        new RuleFiles(Map.of("measures.yaml", "label: é".getBytes(StandardCharsets.ISO_8859_1)));
    assertThatThrownBy(() -> RuleBookReader.read(1, files))
        .hasMessageContaining("measures.yaml")
        .hasMessageContaining("UTF-8");
  }

  @Test
  @DisplayName("a date that a French spreadsheet has rewritten is the same date")
  void frenchDate() {
    String rewritten = Rules.FILES.text("tables/projet.csv").replace("2019-12-31", "31/12/2019");
    RuleBook book = RuleBookReader.read(1, Rules.FILES.with("tables/projet.csv", rewritten));
    assertThat(book.routes("CAQ_REUSSIR"))
        .allSatisfy(route -> assertThat(route.validity().to()).hasToString("2019-12-31"));
  }

  @Test
  @DisplayName("a parameter that changes splits a route into segments, each with its own value")
  void datedParameter() {
    String parameters =
        Rules.FILES
            .text("parameters.csv")
            .replace(
                "niveau_peu_qualifie;niveau le plus haut de « pas ou peu qualifié »;;;3",
                "niveau_peu_qualifie;x;;2019-06-30;3;niveau;x;\n"
                    + "niveau_peu_qualifie;x;2019-07-01;;4");
    RuleBook book = RuleBookReader.read(1, Rules.FILES.with("parameters.csv", parameters));
    Route route = book.routes("CAQ_REUSSIR").get(0);
    assertThat(route.segments()).hasSize(2);
    assertThat(route.segments().get(0).criteria())
        .extracting(Criterion::expected)
        .contains("niveau 3 au plus");
    assertThat(route.segments().get(1).criteria())
        .extracting(Criterion::expected)
        .contains("niveau 4 au plus");
  }

  private static RuleFiles withCell(String column, String value) {
    String[] headings = HEADING.strip().split(";");
    String[] row = new String[headings.length];
    Map<String, String> right =
        Map.of(
            "dispositif",
            "MOBILITY_AID",
            "voie",
            "voie",
            "intitulé",
            "x",
            "source",
            "x",
            "accès ordinaire",
            "oui");
    for (int i = 0; i < headings.length; i++) {
      row[i] = headings[i].equals(column) ? value : right.getOrDefault(headings[i], "");
    }
    return Rules.FILES.with(TABLE, HEADING + String.join(";", row) + "\n");
  }
}
