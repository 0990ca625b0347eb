package fr.filrouge.policy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.rules.Fault;
import fr.filrouge.rules.RuleBookReader;
import fr.filrouge.rules.RuleFiles;
import fr.filrouge.rules.Rules;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an officer may write that cannot be read: the fault says where, what, and what is right. */
@DisplayName("An edit that cannot be read is refused:")
class RefusedEditsTest {

  private static final String CELLS =
      """
      socle   | B, C                          | B, H               | 5 | catégorie de demandeur d'emploi      | un ou plusieurs codes
      socle   | B, C                          | B C                | 5 | catégorie de demandeur d'emploi      | un ou plusieurs codes
      socle   | B, C                          | B, B               | 5 | catégorie de demandeur d'emploi      | chaque code une seule fois
      socle   | @age_jeune_min..@age_jeune_max | 16..25 mois       | 3 | âge                                  | en ans
      socle   | @age_jeune_min..@age_jeune_max | 25..16            | 3 | âge                                  | sa plus petite borne
      socle   | @age_jeune_min..@age_jeune_max | ≥ @delai_sortie   | 3 | âge                                  | en ans
      socle   | @age_jeune_min..@age_jeune_max | ≥ 16,5            | 3 | âge                                  | un nombre entier
      socle   | < @delai_sortie               | < 9                | 3 | date de sortie de formation initiale | une durée avec son unité
      socle   | < @delai_sortie               | < 9 semaines       | 3 | date de sortie de formation initiale | une durée avec son unité
      socle   | < @delai_sortie               | = @delai_sortie    | 3 | date de sortie de formation initiale | une durée avec son unité
      socle   | < @delai_sortie               | 31/02/2019         | 3 | date de sortie de formation initiale | une date
      socle   | < @delai_sortie               | < @inconnue        | 3 | date de sortie de formation initiale | un paramètre de parameters.csv
      projet  | ≤ @niveau_peu_qualifie        | ≤ 1 an             | 2 | niveau de qualification              | en niveau
      projet  | ≤ @niveau_peu_qualifie        | ≤ @age_jeune_max   | 2 | niveau de qualification              | en niveau
      projet  | ≤ @niveau_peu_qualifie        | trois              | 2 | niveau de qualification              | un nombre, ou @
      projet  | 2018-01-01                    | 2018-02-30         | 2 | du                                   | une date
      projet  | 2018-01-01                    | janvier 2018       | 2 | du                                   | une date
      projet  | 2019-12-31                    | 2017-12-31         | 2 | au                                   | pas avant « du »
      projet  | CAQ_REUSSIR                   | CAQ                | 2 | dispositif                           | un ou plusieurs codes parmi
      projet  | ;low-qualified;               | ;Peu qualifié;     | 2 | voie                                 | un nom en minuscules
      aides   | MOBILITY_AID;socle-course;pendant une formation du socle;2019-01-01;;Pacte §2-4 b | MOBILITY_AID;socle-course;pendant une formation du socle;2019-01-01;; | 2 | source | le passage du texte
      qualif  | oui;oui;oui;CONFIRMED         | peut-être;oui;oui;CONFIRMED | 2 | accès ordinaire             | oui, non, connu, inconnu
      """;

  @ParameterizedTest(name = "« {2} » in {0}, row {3}, « {4} »: {5}")
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = CELLS)
  void cells(String table, String old, String text, long row, String column, String expected) {
    String file = "tables/" + table + ".csv";
    List<Fault> faults = faults(Edits.none().replacing(file, old, text).files());
    assertThat(faults)
        .anySatisfy(
            fault -> {
              assertThat(fault.file()).isEqualTo(file);
              if (row > 0) {
                assertThat(fault.row()).isEqualTo(row);
                assertThat(fault.column()).isEqualTo(column);
              }
              assertThat(fault.expected()).contains(expected);
            });
    assertThat(faults).allSatisfy(RefusedEditsTest::isFrenchAndShort);
  }

  private static final String WORDS =
      """
      vocabulary.yaml | subject: PERSON             | subject: PERSONNE            | subject     | le code d'un sujet parmi
      vocabulary.yaml | restricted: disability      | restricted: handicap         | restricted  | disability, detention, ou rien
      vocabulary.yaml | code: businessProject       | code: businessProject2       | code        | lettres sans accent
      vocabulary.yaml | code: psad                  | code: décrochage             | code        | lettres sans accent
      vocabulary.yaml | code: psad                  | code: "x : String end rule"  | code        | lettres sans accent
      vocabulary.yaml | question: Cherchez-vous un emploi ? | help: rien           | question    | la question à poser
      vocabulary.yaml | askedIf: hostCompany        | askedIf: hostCompagny        | askedIf     | le code d'un autre champ
      vocabulary.yaml | label: date de naissance    | yes: rien                    | label       | un intitulé
      vocabulary.yaml | 14*, 27*                    | 99*, 27*                     | residenceCommune | un code de commune
      vocabulary.yaml | type: boolean               | type: bool                   | type        | un type parmi
      vocabulary.yaml | formula: completedYears     | formula: completedMonths     | formula     | une formule parmi
      vocabulary.yaml | of: [birthDate]             | of: [residenceCommune]       | of          | dans l'ordre : date
      vocabulary.yaml | {code: EXPLORING,           | {code: Exploré,              | code        | un code fait de majuscules
      vocabulary.yaml | changeable: true            | changable: true              | changable   | un titre parmi
      vocabulary.yaml | min: 0                      | min: 200                     | min         | un min et un max
      measures.yaml   | code: SOCLE_LEC             | code: socle_lec              | code        | un code fait de majuscules
      measures.yaml   | code: SOCLE_LEC             | code: SOCLE_DIGITAL          | code        | que n'a aucun autre dispositif
      measures.yaml   | value: 3                    | value: 12                    | value       | un nombre entier de 1 à 10
      measures.yaml   | value: IN_COMPANY           | value: EN_ENTREPRISE         | value       | une variante parmi
      measures.yaml   | to: 2018-12-31              | to: 2019-12-31               | value       | aux mêmes personnes
      measures.yaml   | [WORKPLACE_TRAINING]\\n    when: {skillsGap: SMALL} | [DISABILITY_RESOURCE]\\n    when: {skillsGap: SMALL} | value | disability-resource-detection
      measures.yaml   | asks: {needs: LITERACY_NUMERACY} | asks: {besoin: X}       | asks.besoin | le code d'un champ
      measures.yaml   | label: CAP Digital          | label: CAP Digital\\n    label: Autre | '' | chaque mot une seule fois
      next-steps.csv  | NAME_REFERENT               | NAME_REFERENTT               | étape       | un mot parmi
      next-steps.csv  | RECORD_SKILLS               | PRESCRIBE                    | étape       | aucune ligne ne la dit
      next-steps.csv  | NAME_REFERENT;CEP           | NAME_REFERENT;CONSEILLER     | acteur      | un mot parmi BENEFICIARY
      next-steps.csv  | HOUSING                     | LOGEMENT                     | frein       | un mot parmi MOBILITY
      parameters.csv  | ;9;mois;                    | ;neuf;mois;                  | valeur      | un nombre
      parameters.csv  | ;9;mois;                    | ;9;semaines;                 | unité       | ans, mois, jours
      """;

  @ParameterizedTest(name = "« {2} » in {0}, « {3} »: {4}")
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = WORDS)
  void words(String file, String old, String text, String column, String expected) {
    List<Fault> faults =
        faults(
            Edits.none()
                .replacing(file, old.replace("\\n", "\n"), text.replace("\\n", "\n"))
                .files());
    assertThat(faults)
        .anySatisfy(
            fault -> {
              assertThat(fault.file()).isEqualTo(file);
              assertThat(fault.row()).isPositive();
              assertThat(fault.column()).isEqualTo(column.equals("''") ? "" : column);
              assertThat(fault.expected()).contains(expected);
            });
    assertThat(faults).allSatisfy(RefusedEditsTest::isFrenchAndShort);
  }

  @Test
  @DisplayName("all faults of all files are told at once")
  void allAtOnce() {
    RuleFiles files =
        Edits.none()
            .replacing("tables/socle.csv", "B, C", "B, H")
            .replacing("tables/projet.csv", "B, C", "H")
            .replacing("vocabulary.yaml", "subject: PERSON", "subject: PERSONNE")
            .replacing("next-steps.csv", "HOUSING", "LOGEMENT")
            .files();
    assertThat(faults(files))
        .extracting(Fault::file)
        .containsExactlyInAnyOrder(
            "tables/socle.csv", "tables/projet.csv", "vocabulary.yaml", "next-steps.csv");
  }

  @Test
  @DisplayName("« sauf » under « dispositif ouvert » is refused, and never means its contrary")
  void exceptOpenMeasures() {
    assertThat(
            faults(
                Edits.none()
                    .replacing(
                        "tables/aides.csv", "oui;PARCOURS_QUALIFICATION", "oui;sauf CAQ_REUSSIR")
                    .files()))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.row()).isEqualTo(4);
              assertThat(fault.column()).isEqualTo("dispositif ouvert");
              assertThat(fault.found()).isEqualTo("sauf CAQ_REUSSIR");
              assertThat(fault.expected()).contains("sans « sauf »");
            });
  }

  @Test
  @DisplayName("two measures that require each other are refused, with the chain")
  void circle() {
    RuleFiles files =
        Edits.none()
            .adding(
                "tables/aides.csv",
                ";PARCOURS_QUALIFICATION;retour;retour;2020-01-01;;x;;oui;;;;OPERATOR_FUND")
            .files();
    assertThat(faults(files))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.file()).isEqualTo("tables/aides.csv");
              assertThat(fault.column()).isEqualTo("dispositif ouvert");
              assertThat(fault.found())
                  .isIn(
                      "PARCOURS_QUALIFICATION → OPERATOR_FUND → PARCOURS_QUALIFICATION",
                      "OPERATOR_FUND → PARCOURS_QUALIFICATION → OPERATOR_FUND");
            });
  }

  @Test
  @DisplayName("a cell with 80 000 spaces is refused at once, and not echoed whole")
  void longCell() {
    String cell = "1" + " ".repeat(80_000) + "2";
    assertThat(faults(Edits.none().replacing("tables/socle.csv", "B, C", cell).files()))
        .anySatisfy(
            fault -> {
              assertThat(fault.expected()).contains("500 caractères au plus");
              assertThat(fault.message()).hasSizeLessThan(400);
            });
  }

  @Test
  @DisplayName(
      "the row told is the one a spreadsheet shows, after a line break and a blank row too")
  void rowNumbers() {
    RuleFiles files =
        Edits.none()
            .replacing("tables/projet.csv", "pas ou peu qualifié", "\"pas\nou peu\"")
            .adding("tables/projet.csv", ";;;;;;;;;;;;\n;CAQ_REUSSIR;x;x;;;x;;oui;H;;;;")
            .files();
    assertThat(faults(files))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.row()).isEqualTo(6);
              assertThat(fault.column()).isEqualTo("habite en Normandie");
            });
  }

  @Test
  @DisplayName("a file with commas is told to use semicolons")
  void commas() {
    String text = Rules.FILES.text("tables/aides.csv").replace(',', ' ').replace(';', ',');
    assertThat(faults(Rules.FILES.with("tables/aides.csv", text)))
        .anySatisfy(fault -> assertThat(fault.expected()).contains("« ; »"));
  }

  @Test
  @DisplayName("a cell beyond the last title is told with the letter of its column")
  void trailingCell() {
    String text =
        Rules.FILES.text("tables/projet.csv").replace("parcours-qualification-jobseeker", "pq");
    String line = text.lines().filter(l -> l.startsWith("pq;")).findFirst().orElseThrow();
    assertThat(faults(Rules.FILES.with("tables/projet.csv", text.replace(line, line + ";oups"))))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.column()).isEqualTo("O");
              assertThat(fault.found()).isEqualTo("oups");
            });
  }

  @Test
  @DisplayName("an empty last column, as spreadsheets leave it, is nothing")
  void trailingBlanks() {
    String text = Rules.FILES.text("tables/projet.csv").replace("\n", ";\n");
    assertThat(faults(Rules.FILES.with("tables/projet.csv", text))).isEmpty();
  }

  @Test
  @DisplayName("a parameter without a value on the first days of a row is refused there")
  void parameterWithHole() {
    RuleFiles files =
        Edits.none()
            .replacing("parameters.csv", "avant alerte;;", "avant alerte;2021-01-01;")
            .files();
    assertThat(faults(files))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.file()).isEqualTo("next-steps.csv");
              assertThat(fault.column()).isEqualTo("dernière entrée du journal");
              assertThat(fault.expected()).contains("pendant toute la période");
            });
  }

  @Test
  @DisplayName("two rows of one route at the same time are refused, and so are two rows of one id")
  void twice() {
    assertThat(
            faults(
                Edits.none()
                    .adding(
                        "tables/projet.csv",
                        ";CAQ_REUSSIR;low-qualified;x;2019-06-01;2019-12-31;x;;oui;oui;;;;")
                    .files()))
        .singleElement()
        .satisfies(fault -> assertThat(fault.column()).isEqualTo("voie"));
    assertThat(
            faults(
                Edits.none()
                    .adding(
                        "tables/projet.csv",
                        "caq-reussir-low-qualified;CAQ_REUSSIR;x;x;;;x;;oui;oui;;;;")
                    .files()))
        .singleElement()
        .satisfies(fault -> assertThat(fault.column()).isEqualTo("id"));
  }

  @Test
  @DisplayName("a measure of the catalogue without a row is told by its code")
  void noRow() {
    String text =
        Rules.FILES
            .text("tables/vae.csv")
            .replace("VAE_WORKPLACE;after-fest", "VAE_ADVICE;after-fest");
    assertThat(faults(Rules.FILES.with("tables/vae.csv", text)))
        .singleElement()
        .satisfies(fault -> assertThat(fault.expected()).contains("VAE_WORKPLACE"));
  }

  @Test
  @DisplayName("one slip that many rows repeat is told once, with how many there are")
  void once() {
    String text =
        Rules.FILES.text("tables/prison.csv").replace("CAEN, CHERBOURG", "CAEN, CHERBURG");
    assertThat(faults(Rules.FILES.with("tables/prison.csv", text)))
        .singleElement()
        .satisfies(fault -> assertThat(fault.expected()).contains("de même sur 2 autres lignes"));
  }

  @Test
  @DisplayName("an unknown column, a missing file and another encoding are told with what to do")
  void files() {
    RuleFiles column =
        Edits.none().replacing("tables/projet.csv", "habite en Normandie", "humeur").files();
    assertThat(faults(column))
        .singleElement()
        .satisfies(fault -> assertThat(fault.column()).isEqualTo("humeur"));
    RuleFiles latin =
        new RuleFiles(Map.of("measures.yaml", "label: é".getBytes(StandardCharsets.ISO_8859_1)));
    assertThat(faults(latin))
        .extracting(Fault::message)
        .anyMatch(m -> m.startsWith("measures.yaml") && m.contains("UTF-8"))
        .anyMatch(m -> m.startsWith("vocabulary.yaml") && m.contains("manque"));
  }

  private static void isFrenchAndShort(Fault fault) {
    assertThat(fault.message())
        .hasSizeLessThan(2_000)
        .doesNotContain("Exception")
        .doesNotContain("fr.filrouge")
        .doesNotContain("ligne 0")
        .doesNotContain("Record")
        .doesNotContain("line:");
  }

  private static List<Fault> faults(RuleFiles files) {
    return RuleBookReader.read(files).faults();
  }
}
