package fr.filrouge.policy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.eligibility.AssessSituation;
import fr.filrouge.eligibility.Assessment;
import fr.filrouge.eligibility.Decision;
import fr.filrouge.rules.DecisionOutcome;
import fr.filrouge.rules.NextStep;
import fr.filrouge.rules.RuleVersion;
import fr.filrouge.rules.Rules;
import fr.filrouge.situation.PathwayState;
import fr.filrouge.situation.Restriction;
import fr.filrouge.situation.Situation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What an officer changes in the sheets has the effect it says, everywhere. */
@DisplayName("An officer's edit means what it says:")
class OfficersEditsTest {

  private static final LocalDate DAY = LocalDate.of(2021, 3, 15);
  private static final Situation LOOKING =
      Situation.of(
          Map.of(
              "residenceCommune",
              "14118",
              "detained",
              false,
              "seekingEmployment",
              true,
              "employment",
              "NONE"));
  private static final String MEASURE =
      """
        - code: %s
          label: Permis de conduire
          family: Aides
          description: Une aide.
          prescriber: votre conseiller
          provider: Région Normandie
          source: Délibération
      %s
      # Ce à quoi""";

  @Test
  @DisplayName("category E for the whole Socle is one cell")
  void family() {
    AssessSituation assess = edited(Edits.none().replacing("tables/socle.csv", "B, C", "B, C, E"));
    Situation inE =
        LOOKING
            .with("employment", "EMPLOYEE")
            .with("jobseekerCategory", "E")
            .with("needs", Set.of("LITERACY_NUMERACY", "DIGITAL", "ENGLISH", "GENERAL_KNOWLEDGE"))
            .with("wantsHigherEducation", true)
            .with("qualificationLevel", 3)
            .with("missionLocaleFollowUp", false);
    for (String measure :
        List.of("SOCLE_LEC", "SOCLE_DIGITAL", "SOCLE_ENGLISH", "SOCLE_GENERAL", "SOCLE_DAEU")) {
      assertThat(outcome(assess, inE, measure)).isEqualTo(DecisionOutcome.ELIGIBLE);
      assertThat(outcome(new AssessSituation(Rules.VERSION), inE, measure))
          .isEqualTo(DecisionOutcome.NOT_ELIGIBLE);
    }
  }

  @Test
  @DisplayName("a new measure is answered, prescribed and listed; a new aid is not prescribed")
  void newMeasures() {
    AssessSituation assess =
        edited(
            Edits.none()
                .replacing("measures.yaml", "# Ce à quoi", MEASURE.formatted("DRIVING", ""))
                .replacing(
                    "measures.yaml",
                    "# Ce à quoi",
                    MEASURE.formatted("DRIVING_AID", "    aid: true"))
                .adding(
                    "tables/projet.csv",
                    ";DRIVING, DRIVING_AID;anyone;tous;;;Délibération;;oui;oui;oui;;;"));
    Assessment answer = assess.assess(DAY, LOOKING, PathwayState.EMPTY);
    assertThat(decision(answer, "DRIVING").outcome()).isEqualTo(DecisionOutcome.ELIGIBLE);
    assertThat(decision(answer, "DRIVING_AID").outcome()).isEqualTo(DecisionOutcome.ELIGIBLE);
    assertThat(answer.nextSteps())
        .filteredOn(step -> step.code().equals("PRESCRIBE"))
        .extracting(NextStep::measure)
        .contains("DRIVING")
        .doesNotContain("DRIVING_AID");
    assertThat(assess.rules().situations().read(json("DRIVING"), "").codes("completedMeasures"))
        .containsExactly("DRIVING");
  }

  @Test
  @DisplayName("a measure whose every route needs a restricted fact is restricted, marked or not")
  void restricted() {
    AssessSituation assess =
        edited(
            Edits.none()
                .replacing("measures.yaml", "# Ce à quoi", MEASURE.formatted("ADAPTED", ""))
                .adding("tables/handicap.csv", ";ADAPTED;boeth;BOETH;;;x;;;oui;oui;;;;;"));
    assertThat(assess.book().restrictionOf("ADAPTED")).contains(Restriction.DISABILITY);
    assertThat(assess.book().restrictionOf("VAE_PRISON")).contains(Restriction.DETENTION);
    assertThat(assess.book().restrictionOf("SOCLE_LEC")).isEmpty();
    assertThat(assess.book().restrictionOf("CONTACT_RHF", null)).contains(Restriction.DISABILITY);
    assertThat(assess.book().restrictionOf("CONTACT_PRISON_LIAISON", null))
        .contains(Restriction.DETENTION);
    assertThat(assess.book().restrictionOf("SIGN_CONTRACT", null)).isEmpty();
  }

  @Test
  @DisplayName("a formula reads its own « of », under whatever code it stands")
  void formula() {
    AssessSituation assess =
        edited(
            Edits.none()
                .replacing("vocabulary.yaml", "  - code: age\n", "  - code: yearsOfBusiness\n")
                .replacing("vocabulary.yaml", "of: [birthDate]", "of: [businessCreatedOn]")
                .replacing("tables/socle.csv", "@age_jeune_min..@age_jeune_max", "2..3"));
    Situation young =
        LOOKING
            .with("birthDate", LocalDate.of(1950, 1, 1))
            .with("businessCreatedOn", LocalDate.of(2018, 6, 1))
            .with("leftInitialTrainingOn", DAY.minusMonths(2))
            .with("missionLocaleFollowUp", true)
            .with("psad", true)
            .with("needs", Set.of("ENGLISH"));
    Decision english = decision(assess.assess(DAY, young, PathwayState.EMPTY), "SOCLE_ENGLISH");
    assertThat(english.outcome()).isEqualTo(DecisionOutcome.ELIGIBLE);
    assertThat(english.openUntil())
        .as("the delay ends before the third year does")
        .isEqualTo(LocalDate.of(2021, 10, 14));
  }

  @Test
  @DisplayName("one route may have two periods that do not overlap")
  void periods() {
    AssessSituation assess =
        edited(
            Edits.none()
                .adding(
                    "tables/projet.csv",
                    ";CAQ_REUSSIR;low-qualified;retour;2021-01-01;;x;;oui;oui;oui;;;"));
    assertThat(outcome(assess, LOOKING, "CAQ_REUSSIR")).isEqualTo(DecisionOutcome.ELIGIBLE);
  }

  @Test
  @DisplayName("« Oui » and « OUI » are « oui »")
  void capitals() {
    AssessSituation assess =
        edited(Edits.none().replacing("tables/projet.csv", "oui;oui;oui;;;", "Oui;OUI;oui;;;"));
    assertThat(outcome(assess, LOOKING, "PARCOURS_QUALIFICATION"))
        .isEqualTo(DecisionOutcome.ELIGIBLE);
  }

  @Test
  @DisplayName("a place may be left out by its code, and an entitlement may name a parameter")
  void exceptACommune() {
    AssessSituation assess =
        edited(
            Edits.none()
                .replacing("vocabulary.yaml", "14*, 27*, 50*, 61*, 76*", "sauf 14118, 75*")
                .replacing("measures.yaml", "value: 3", "value: \"@demi_journees\"")
                .replacing(
                    "parameters.csv",
                    "delai-sortie;",
                    "demi;demi_journees;x;;2018-06-30;3;;x;\ndemi2;demi_journees;x;2018-07-01;;2;;x;\ndelai-sortie;"));
    assertThat(outcome(assess, LOOKING, "PARCOURS_QUALIFICATION"))
        .isEqualTo(DecisionOutcome.NOT_ELIGIBLE);
    assertThat(outcome(assess, LOOKING.with("residenceCommune", "35238"), "PARCOURS_QUALIFICATION"))
        .isEqualTo(DecisionOutcome.ELIGIBLE);
    assertThat(halfDays(assess, LocalDate.of(2018, 6, 30))).isEqualTo(3);
    assertThat(halfDays(assess, LocalDate.of(2018, 7, 1))).isEqualTo(2);
  }

  private static Integer halfDays(AssessSituation assess, LocalDate day) {
    return decision(assess.assess(day, LOOKING, PathwayState.EMPTY), "SOCLE_LEC")
        .entitlements()
        .minHalfDaysPerWeek();
  }

  @Test
  @DisplayName("individual QUALIF as Normandie published it is said in tables alone")
  void individualQualification() {
    String fields =
        """
          - code: targetTraining.formacode
            label: domaine de la formation visée (Formacode)
            type: formacode
            subject: PROJECT
            changeable: true
            question: Quel est le Formacode de la formation ?
          - code: targetTraining.hours
            label: durée de la formation visée (heures)
            type: number
            unit: heures
            min: 0
            max: 5000
            decimals: 1
            subject: PROJECT
            changeable: true
            question: Combien d'heures dure la formation ?
          - code: targetTraining.companyHours
            label: heures en entreprise
            type: number
            unit: heures
            min: 0
            max: 5000
            decimals: 1
            subject: PROJECT
            changeable: true
            question: Combien de ces heures se passent en entreprise ?

        derived:
        """;
    String table =
        """
        dispositif;voie;intitulé;du;au;source;interprétation;accès ordinaire;habite en Normandie;en recherche d'emploi;durée de la formation visée (heures);durée de la formation visée (mois);domaine de la formation visée (Formacode);heures en entreprise
        QUALIF_INDIVIDUAL;publie;formation individuelle;2021-01-01;;Règlement;;oui;oui;oui;≥ 300;≤ 12 mois;sauf 15093, 428*;≤ 50 % de durée de la formation visée (heures)
        """;
    Edits edits = Edits.none().replacing("vocabulary.yaml", "derived:\n", fields);
    AssessSituation assess =
        new AssessSituation(
            RuleVersion.build(2, edits.files().with("tables/qualif-individuel.csv", table)));
    Situation fits =
        LOOKING
            .with("targetTraining.hours", new BigDecimal("300.0"))
            .with("targetTraining.durationMonths", 12)
            .with("targetTraining.formacode", "42654")
            .with("targetTraining.companyHours", new BigDecimal("150.0"));
    assertThat(route(assess, fits)).isEqualTo("MET");
    assertThat(route(assess, fits.with("targetTraining.hours", new BigDecimal("299.9"))))
        .isEqualTo("UNMET");
    assertThat(route(assess, fits.with("targetTraining.durationMonths", 13))).isEqualTo("UNMET");
    assertThat(route(assess, fits.with("targetTraining.formacode", "15093"))).isEqualTo("UNMET");
    assertThat(route(assess, fits.with("targetTraining.formacode", "42801"))).isEqualTo("UNMET");
    assertThat(route(assess, fits.with("targetTraining.companyHours", new BigDecimal("150.1"))))
        .isEqualTo("UNMET");
    assertThat(route(assess, fits.with("targetTraining.companyHours", null))).isEqualTo("UNKNOWN");
    assertThat(route(assess, fits.with("targetTraining.formacode", null))).isEqualTo("UNKNOWN");
  }

  private static String route(AssessSituation assess, Situation situation) {
    return decision(assess.assess(DAY, situation, PathwayState.EMPTY), "QUALIF_INDIVIDUAL")
        .routes()
        .stream()
        .filter(route -> route.id().equals("publie"))
        .findFirst()
        .orElseThrow()
        .outcomeCode();
  }

  @Test
  @DisplayName("no business ever settles the question of a young business")
  void never() {
    AssessSituation assess = new AssessSituation(Rules.VERSION);
    Situation none =
        LOOKING.with("businessProject", false).with("businessCreatedOn", Situation.NEVER);
    Decision business = decision(assess.assess(DAY, none, PathwayState.EMPTY), "SOCLE_BUSINESS");
    assertThat(business.outcome()).isEqualTo(DecisionOutcome.NOT_ELIGIBLE);
    assertThat(
            outcome(
                assess,
                none.with("mobilityObstacle", true)
                    .with("needs", Set.of())
                    .with("wantsHigherEducation", false),
                "MOBILITY_AID"))
        .isEqualTo(DecisionOutcome.NOT_ELIGIBLE);
  }

  private static tools.jackson.databind.JsonNode json(String measure) {
    return tools.jackson.databind.json.JsonMapper.shared()
        .readTree("{\"completedMeasures\":[\"" + measure + "\"]}");
  }

  private static AssessSituation edited(Edits edits) {
    return new AssessSituation(RuleVersion.build(2, edits.files()));
  }

  private static DecisionOutcome outcome(
      AssessSituation assess, Situation situation, String measure) {
    return decision(assess.assess(DAY, situation, PathwayState.EMPTY), measure).outcome();
  }

  private static Decision decision(Assessment answer, String measure) {
    return answer.decisions().stream()
        .filter(d -> d.measure().code().equals(measure))
        .findFirst()
        .orElseThrow();
  }
}
