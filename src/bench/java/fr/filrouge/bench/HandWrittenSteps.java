package fr.filrouge.bench;

import fr.filrouge.rules.Case;
import fr.filrouge.rules.NextStep;
import fr.filrouge.situation.PathwayState;
import fr.filrouge.situation.Situation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The next steps of a pathway, written by hand in plain Java, in their order. */
final class HandWrittenSteps {

  private static final Set<String> NOT_PRESCRIBED =
      Set.of("MOBILITY_AID", "CHILDCARE_AID", "OPERATOR_FUND", "DISABILITY_RESOURCE");

  private static final LocalDate START_2019 = LocalDate.of(2019, 1, 1);

  private static final String BASICS_FIRST =
      "Cette formation de base vient avant toute formation qualifiante.";

  private final LocalDate asOf;
  private final Situation situation;
  private final PathwayState pathway;
  private final Set<String> completed;
  private final List<String> open = new ArrayList<>();
  private final List<String> towards = new ArrayList<>();
  private final List<NextStep> steps = new ArrayList<>();

  private HandWrittenSteps(Case one, List<HandWritten.Decision> decisions) {
    asOf = one.asOf();
    situation = one.situation();
    pathway = one.pathway();
    Set<String> known = situation.codes("completedMeasures");
    completed = known == null ? Set.of() : known;
    for (HandWritten.Decision decision : decisions) {
      if (decision.isOpen()) {
        open.add(decision.measure());
      }
    }
  }

  static List<NextStep> after(Case one, List<HandWritten.Decision> decisions) {
    HandWrittenSteps all = new HandWrittenSteps(one, decisions);
    all.start();
    all.basics();
    all.project();
    all.contacts();
    all.aids();
    all.prescriptions();
    return all.steps;
  }

  private void start() {
    if (!pathway.referentNamed()) {
      step(
          10,
          "NAME_REFERENT",
          "CEP",
          "Aucun référent de parcours n'est encore nommé : c'est toujours la première étape.");
    }
    if (!pathway.contractSigned()) {
      step(
          20,
          "SIGN_CONTRACT",
          "BENEFICIARY",
          "Le contrat de parcours est à présenter et à signer, par la personne et par son référent.");
    }
    String alert = alert();
    if (!alert.isEmpty()) {
      step(30, "DROPOUT_ALERT", "REFERENT", alert);
    }
    if (!pathway.obstaclesAssessed()) {
      step(
          40,
          "ASSESS_OBSTACLES",
          "REFERENT",
          "Mobilité, garde d'enfant, logement, santé, argent : les freins sont à évaluer au positionnement.");
    }
    if (!pathway.basicSkillsScreened()) {
      step(
          50,
          "SCREEN_BASIC_SKILLS",
          "CEP",
          "Le repérage (lecture, numérique, troubles « dys ») n'a pas été fait. Tout partenaire peut le faire.");
    }
  }

  private String alert() {
    LocalDate lastEntry = pathway.lastEntryOn();
    LocalDate due = pathway.nextDueOn();
    String alert = "";
    if (lastEntry != null && lastEntry.plusDays(30).isBefore(asOf)) {
      alert = "Le journal du parcours n'a plus d'entrée depuis trop longtemps.";
    }
    if (pathway.unexcusedAbsence()) {
      alert += (alert.isEmpty() ? "" : " ") + "Une absence n'est pas excusée.";
    }
    if (due != null && due.isBefore(asOf)) {
      alert += (alert.isEmpty() ? "" : " ") + "Une étape du parcours est en retard.";
    }
    return alert;
  }

  private void basics() {
    Set<String> needs = situation.codes("needs");
    if (needs != null && needs.contains("LITERACY_NUMERACY") && canEnter("SOCLE_LEC")) {
      towards(60, "ENTER_MEASURE", "CEP", "SOCLE_LEC", BASICS_FIRST);
    }
    if (needs != null && needs.contains("DIGITAL") && canEnter("SOCLE_DIGITAL")) {
      towards(60, "ENTER_MEASURE", "CEP", "SOCLE_DIGITAL", BASICS_FIRST);
    }
  }

  private void project() {
    String stage = situation.text("projectStage");
    if ("NONE".equals(stage) || "EXPLORING".equals(stage)) {
      build("CAQ_REUSSIR");
      build("PARCOURS_QUALIFICATION");
    }
    if (completed.contains("CAQ_REUSSIR") && !asOf.isBefore(START_2019)) {
      enterWithPriority("QUALIF_COLLECTIVE");
      enterWithPriority("QUALIF_INDIVIDUAL");
    }
  }

  private void build(String measure) {
    if (canEnter(measure)) {
      towards(
          70,
          "BUILD_PROJECT",
          "REFERENT",
          measure,
          "Le projet professionnel reste à construire : essayer des métiers sur un plateau technique.");
    }
  }

  private void enterWithPriority(String measure) {
    if (canEnter(measure)) {
      towards(
          80,
          "ENTER_MEASURE",
          "CEP",
          measure,
          "Après CAQ ou Réussir, l'accès à cette formation est prioritaire.");
    }
  }

  private void contacts() {
    if (!pathway.disabilityContactMade()) {
      if (yes("boeth")) {
        step(
            90,
            "CONTACT_DISABILITY_REFERENT",
            "BENEFICIARY",
            "Le référent handicap de l'organisme de formation peut aider à adapter la formation.");
      }
      if (open.contains("DISABILITY_RESOURCE") || open.contains("SUPPORTED_TRAINING")) {
        step(
            100,
            "CONTACT_RHF",
            "BENEFICIARY",
            "La Ressource Handicap Formation peut être appelée par la personne, le prescripteur ou l'organisme de formation.");
      }
    }
    if (yes("detained")) {
      step(
          110,
          "CONTACT_PRISON_LIAISON",
          "PRISON_LIAISON",
          "Selon le besoin : orientation avec la DISP, enseignement général avec le RLE, formation qualifiante avec la Région.");
    }
    if (yes("housingObstacle")) {
      takeOver(
          120,
          "HOUSING",
          "Le conseiller (Mission Locale, France Travail…) prend en charge les difficultés de logement.");
    }
    if (yes("healthObstacle")) {
      takeOver(
          121,
          "HEALTH",
          "Le conseiller (Mission Locale, France Travail…) prend en charge les difficultés de santé.");
    }
  }

  private void aids() {
    if (canEnter("MOBILITY_AID")) {
      towards(
          130,
          "REQUEST_AID",
          "REFERENT",
          "MOBILITY_AID",
          "La demande d'aide à la mobilité est à déposer.");
    }
    if (canEnter("CHILDCARE_AID")) {
      towards(
          130,
          "REQUEST_AID",
          "REFERENT",
          "CHILDCARE_AID",
          "La demande d'aide à la garde d'enfant est à déposer.");
    }
  }

  private void prescriptions() {
    for (String measure : open) {
      if (!NOT_PRESCRIBED.contains(measure) && !hasEntered(measure) && !towards.contains(measure)) {
        steps.add(
            new NextStep(
                140,
                "PRESCRIBE",
                "CEP",
                "Ce dispositif est ouvert : le conseiller prescrit, l'organisme de formation positionne.",
                measure,
                null));
      }
    }
    if (pathway.skillsToRecord()) {
      step(
          150,
          "RECORD_SKILLS",
          "REFERENT",
          "Une étape est réussie : les compétences acquises sont à enregistrer, puis le badge et l'étape suivante.");
    }
  }

  private boolean canEnter(String measure) {
    return open.contains(measure) && !hasEntered(measure);
  }

  private boolean hasEntered(String measure) {
    return pathway.enteredMeasures().contains(measure) || completed.contains(measure);
  }

  private boolean yes(String field) {
    return Boolean.TRUE.equals(situation.flag(field));
  }

  private void step(int rank, String code, String actor, String reason) {
    steps.add(new NextStep(rank, code, actor, reason, null, null));
  }

  private void takeOver(int rank, String obstacle, String reason) {
    steps.add(new NextStep(rank, "CEP_TAKES_OVER", "CEP", reason, null, obstacle));
  }

  private void towards(int rank, String code, String actor, String measure, String reason) {
    towards.add(measure);
    steps.add(new NextStep(rank, code, actor, reason, measure, null));
  }
}
