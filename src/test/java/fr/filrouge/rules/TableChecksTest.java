package fr.filrouge.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TableChecksTest {

  private static final String PARAMETERS = "parameters.csv";
  private static final String PROJECT = "tables/projet.csv";

  @Test
  @DisplayName("every finding of our own tables is accepted with a reason, or the table is mended")
  void ownTables() {
    assertThat(TableChecks.of(Rules.BOOK))
        .allSatisfy(finding -> assertThat(finding.accepted()).as(finding.text()).isNotNull());
  }

  @Test
  @DisplayName("the gap of the Pacte itself, at exactly nine months, is found and named")
  void nineMonths() {
    assertThat(TableChecks.of(Rules.BOOK))
        .filteredOn(finding -> finding.code().endsWith("exactement 9 mois"))
        .singleElement()
        .satisfies(
            gap -> {
              assertThat(gap.table()).isEqualTo("tables/socle.csv");
              assertThat(gap.measures())
                  .containsExactly(
                      "SOCLE_LEC", "SOCLE_DIGITAL", "SOCLE_ENGLISH", "SOCLE_GENERAL", "SOCLE_DAEU");
              assertThat(gap.text()).contains("psad-youth", "jobseeker", "exactement 9 mois");
            });
  }

  @Test
  @DisplayName("two routes that may both be open and give different rights are told")
  void overlap() {
    assertThat(codes(Rules.FILES)).contains("chevauchement/jobseeker/after-caq");
  }

  @Test
  @DisplayName("a row that asks for a level nobody can have is told")
  void neverMatches() {
    String parameters = Rules.FILES.text(PARAMETERS).replace(";3;niveau;", ";0;niveau;");
    assertThat(codes(Rules.FILES.with(PARAMETERS, parameters)))
        .contains("ligne impossible/CAQ_REUSSIR/low-qualified");
  }

  @Test
  @DisplayName("a row that asks for more than another and gives no more is told")
  void neverAdds() {
    assertThat(codes(project("CAQ_REUSSIR;doublon;double;2019-02-01;2019-12-31;x;;oui;oui;;;B;1")))
        .contains("ligne inutile/CAQ_REUSSIR/doublon");
  }

  @Test
  @DisplayName("a hole between two periods of a measure is told with its dates")
  void periods() {
    assertThat(codes(project("CAQ_REUSSIR;retour;retour;2021-01-01;;x;;oui;oui;;;B;1")))
        .contains("période/CAQ_REUSSIR/2020-01-01");
  }

  @Test
  @DisplayName("a column that no row fills is told")
  void uselessColumn() {
    String table =
        Rules.FILES
            .text(PROJECT)
            .lines()
            .map(
                line -> line.startsWith("dispositif") ? line + ";entreprise d'accueil" : line + ";")
            .collect(java.util.stream.Collectors.joining("\n"));
    assertThat(codes(Rules.FILES.with(PROJECT, table)))
        .contains("colonne inutile/entreprise d'accueil");
  }

  @Test
  @DisplayName("an acceptance of what is no longer found is told")
  void obsolete() {
    RuleFiles files =
        Rules.FILES.with("tables/projet.accepted.csv", "constat;raison\ntrou/x/y;parce que");
    assertThat(codes(files)).contains("sans objet/trou/x/y");
  }

  private static RuleFiles project(String row) {
    return Rules.FILES.with(PROJECT, Rules.FILES.text(PROJECT).strip() + "\n" + row);
  }

  private static List<String> codes(RuleFiles files) {
    return TableChecks.of(RuleBookReader.read(1, files)).stream().map(Finding::code).toList();
  }
}
