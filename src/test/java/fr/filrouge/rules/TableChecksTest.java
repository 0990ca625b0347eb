package fr.filrouge.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TableChecksTest {

  private static final String PROJECT = "tables/projet.csv";

  @Test
  @DisplayName("every finding of our own tables is accepted with a reason, or the table is mended")
  void ownTables() {
    assertThat(of(Rules.FILES))
        .allSatisfy(finding -> assertThat(finding.accepted()).as(finding.text()).isNotNull());
  }

  @Test
  @DisplayName("the gap of the Pacte itself, at exactly nine months, is found and named")
  void nineMonths() {
    assertThat(of(Rules.FILES))
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
    String table = Rules.FILES.text(PROJECT).replaceFirst("≤ @niveau_peu_qualifie", "< 1");
    assertThat(codes(Rules.FILES.with(PROJECT, table)))
        .contains("ligne impossible/CAQ_REUSSIR/low-qualified");
  }

  @Test
  @DisplayName("a row that asks for more than another and gives no more is told")
  void neverAdds() {
    assertThat(codes(project(";CAQ_REUSSIR;doublon;double;2019-02-01;2019-12-31;x;;oui;oui;;;B;1")))
        .contains("ligne inutile/CAQ_REUSSIR/doublon");
  }

  @Test
  @DisplayName("a hole between two periods of a measure is told with its dates")
  void periods() {
    assertThat(codes(project(";CAQ_REUSSIR;retour;retour;2021-01-01;;x;;oui;oui;;;B;1")))
        .contains("période/CAQ_REUSSIR/2020-01-01");
  }

  @Test
  @DisplayName("a column that no row fills is told")
  void uselessColumn() {
    String table =
        Rules.FILES
            .text(PROJECT)
            .lines()
            .map(line -> line.startsWith("id;") ? line + ";entreprise d'accueil" : line + ";")
            .collect(java.util.stream.Collectors.joining("\n"));
    assertThat(codes(Rules.FILES.with(PROJECT, table)))
        .contains("colonne inutile/entreprise d'accueil");
  }

  @Test
  @DisplayName("an acceptance of what is no longer found is told")
  void obsolete() {
    RuleFiles files =
        Rules.FILES.with(
            "tables/projet.accepted.csv", "constat;raison;lignes\ntrou/x/y;parce que;");
    assertThat(codes(files)).contains("sans objet/trou/x/y");
  }

  private static RuleFiles project(String row) {
    return Rules.FILES.with(PROJECT, Rules.FILES.text(PROJECT).strip() + "\n" + row);
  }

  private static List<String> codes(RuleFiles files) {
    return of(files).stream().map(Finding::code).toList();
  }

  private static List<Finding> of(RuleFiles files) {
    RuleEngine engine =
        files == Rules.FILES
            ? Rules.ENGINE
            : RuleEngine.build(RuleBookReader.read(files).orThrow());
    return TableChecks.of(engine, files, new ArrayList<>());
  }

  @Test
  @DisplayName("a wide row that covers the hole between two others leaves no gap")
  void noFalseGap() {
    RuleFiles files =
        project(
            ";CAQ_REUSSIR;bas;bas;2018-01-01;2019-12-31;x;;oui;oui;;;;1\n"
                + ";CAQ_REUSSIR;haut;haut;2018-01-01;2019-12-31;x;;oui;oui;;;;≥ 6\n"
                + ";CAQ_REUSSIR;large;large;2018-01-01;2019-12-31;x;;oui;oui;;;;");
    assertThat(codes(files)).noneMatch(code -> code.startsWith("trou/niveau"));
  }

  @Test
  @DisplayName("a hole between two rows has a witness whom the engine refuses, and both sides not")
  void gapWithWitness() {
    RuleFiles files =
        project(
            ";PARCOURS_QUALIFICATION;bas;bas;2020-01-01;;x;;oui;;non;;;≤ 2\n"
                + ";PARCOURS_QUALIFICATION;haut;haut;2020-01-01;;x;;oui;;non;;;≥ 6");
    assertThat(of(files))
        .filteredOn(finding -> finding.code().startsWith("trou/niveau"))
        .isNotEmpty()
        .allSatisfy(
            finding -> {
              assertThat(finding.witness()).isNotNull();
              assertThat(finding.witness().situation().number("qualificationLevel"))
                  .isBetween(3, 5);
            });
  }

  @Test
  @DisplayName("a row that two others cover together adds nothing")
  void coveredByTwo() {
    RuleFiles files =
        project(
            ";PARCOURS_QUALIFICATION;bas;bas;2020-01-01;;x;;oui;;non;;;≤ 3\n"
                + ";PARCOURS_QUALIFICATION;haut;haut;2020-01-01;;x;;oui;;non;;;≥ 4\n"
                + ";PARCOURS_QUALIFICATION;milieu;milieu;2020-01-01;;x;;oui;;non;;;2..6");
    assertThat(codes(files))
        .contains("ligne inutile/PARCOURS_QUALIFICATION/milieu")
        .doesNotContain(
            "ligne inutile/PARCOURS_QUALIFICATION/bas",
            "ligne inutile/PARCOURS_QUALIFICATION/haut");
  }

  @Test
  @DisplayName("a row that asks for derived facts which exclude each other can never hold")
  void derivedContradiction() {
    String table =
        Rules.FILES.text("tables/prison.csv").lines().findFirst().orElseThrow()
            + ";accès ordinaire\n;PRISON_TRAINING;impossible;x;2018-01-01;2018-12-31;x;;;oui;;;;;oui\n"
            + Rules.FILES
                .text("tables/prison.csv")
                .lines()
                .skip(1)
                .map(line -> line + ";\n")
                .collect(java.util.stream.Collectors.joining());
    assertThat(codes(Rules.FILES.with("tables/prison.csv", table)))
        .contains("ligne impossible/PRISON_TRAINING/impossible");
  }

  @Test
  @DisplayName("a row whose required measure excludes what the row asks can never hold")
  void requiredMeasureExcludes() {
    RuleFiles files =
        Rules.FILES.with(
            "tables/aides.csv",
            Rules.FILES
                .text("tables/aides.csv")
                .replace("accès ordinaire;", "accès ordinaire;en recherche d'emploi;")
                .replace(
                    "OPERATOR_FUND;parcours;pendant le parcours vers la qualification;2020-01-01;;Pacte §2-8;;oui;",
                    "OPERATOR_FUND;parcours;pendant le parcours vers la qualification;2020-01-01;;Pacte §2-8;;oui;non;")
                .replace("sans date;oui;", "sans date;oui;;"));
    assertThat(codes(files)).contains("ligne impossible/OPERATOR_FUND/parcours");
  }

  @Test
  @DisplayName("an acceptance ends when one of the rows it speaks of changes")
  void acceptanceEnds() {
    RuleFiles files =
        Rules.FILES.with(
            "tables/socle.csv",
            Rules.FILES.text("tables/socle.csv").replace(";NONE;", ";NONE, PEC;"));
    assertThat(of(files))
        .filteredOn(finding -> finding.code().endsWith("exactement 9 mois"))
        .allSatisfy(finding -> assertThat(finding.accepted()).isNull());
  }
}
