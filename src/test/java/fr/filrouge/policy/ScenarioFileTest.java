package fr.filrouge.policy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.rules.Fault;
import fr.filrouge.rules.Rules;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A slip in a scenario file is told, never skipped. */
class ScenarioFileTest {

  private static final String SCENARIO =
      """
      personnes:
        camille: {residenceCommune: "14118", detained: false, wantsCertificationByExperience: true}
      scénarios:
        - nom: Camille est conseillée
          personne: camille
          le: 2019-06-04
          attendu: {VAE_ADVICE: {réponse: ELIGIBLE, voies: {anyone: MET}}}
          sans étapes: [RECORD_SKILLS]
      """;

  @Test
  @DisplayName("A scenario that the rules answer as expected has no difference")
  void right() {
    assertThat(differences(SCENARIO)).isEmpty();
  }

  @Test
  @DisplayName(
      "A wrong expectation is told in labels: the expected, the answered, and each criterion")
  void wrong() {
    assertThat(differences(SCENARIO.replace("ELIGIBLE", "NOT_ELIGIBLE")))
        .contains("Point Relais Conseil en VAE : attendu fermé, répondu ouvert")
        .anyMatch(line -> line.contains("voie « toute personne » : rempli"))
        .anyMatch(line -> line.contains("souhaite une VAE : rempli ; il faut souhaiter"))
        .noneMatch(line -> line.matches(".*[A-Z]{2,}_[A-Z]+.*|.*[a-z][A-Z].*"));
  }

  @Test
  @DisplayName("A step that must not be there and is there is told")
  void unwantedStep() {
    assertThat(differences(SCENARIO.replace("RECORD_SKILLS", "PRESCRIBE VAE_ADVICE")))
        .containsExactly("étape en trop : prescrire : Point Relais Conseil en VAE");
  }

  @Test
  @DisplayName(
      "What speaks of a measure or a way that is not there, or no more, is told as failing")
  void gone() {
    assertThat(differences(SCENARIO.replace("VAE_ADVICE", "VAE_ADVISE")))
        .contains("VAE_ADVISE : n'est pas au catalogue");
    assertThat(differences(SCENARIO.replace("anyone", "everyone")))
        .contains(
            "Point Relais Conseil en VAE, voie « everyone » : attendu rempli, répondu absente");
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({
    "attendu, atendu",
    "VAE_ADVICE, vae_advice",
    "réponse, reponse",
    "ELIGIBLE, OPEN",
    "voies: {anyone: MET}, voies: {anyone: YES}",
    "personne: camille, personne: camile",
    "detained, detaned",
    "2019-06-04, 2019-06-31",
    "scénarios, scenarios",
  })
  @DisplayName("A typo is refused with the file")
  void typos(String right, String typo) {
    assertThat(faults(SCENARIO.replace(right, typo)))
        .isNotEmpty()
        .allSatisfy(fault -> assertThat(fault.file()).isEqualTo("scenarios/vae.yaml"));
  }

  @Test
  @DisplayName("A fault in a scenario is refused with its name")
  void named() {
    assertThat(faults(SCENARIO.replace("attendu", "atendu")))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.column()).isEqualTo("Camille est conseillée");
              assertThat(fault.found()).isEqualTo("atendu");
              assertThat(fault.expected()).contains("attendu");
            });
  }

  private static List<String> differences(String text) {
    return RuleChecks.differences(Rules.VERSION, read(text, new ArrayList<>()).get(0));
  }

  private static List<Fault> faults(String text) {
    List<Fault> faults = new ArrayList<>();
    read(text, faults);
    return faults;
  }

  private static List<Scenario> read(String text, List<Fault> faults) {
    return ScenarioFile.read(Rules.VERSION, "scenarios/vae.yaml", text, faults);
  }
}
