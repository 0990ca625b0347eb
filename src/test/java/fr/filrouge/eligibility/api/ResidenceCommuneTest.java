package fr.filrouge.eligibility.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.filrouge.commune.Communes;
import fr.filrouge.rules.RuleVersion;
import fr.filrouge.rules.Rules;
import fr.filrouge.situation.InvalidInput;
import fr.filrouge.situation.Situation;
import fr.filrouge.situation.SituationJson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.JsonNodeFactory;

class ResidenceCommuneTest {

  private final SituationJson situations =
      RuleVersion.build(1, Rules.FILES, new Communes()::mayBe).situations();

  private Situation livingIn(String code) {
    return situations.read(
        JsonNodeFactory.instance.objectNode().put("residenceCommune", code), "/situation");
  }

  @ParameterizedTest
  @ValueSource(strings = {"14118", "14002", "14736", "75056", "2A004", "99999"})
  void a_commune_of_today_of_former_days_or_of_elsewhere_is_taken(String code) {
    assertThat(livingIn(code).text("residenceCommune")).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"14000", "27999", "50000", "61999", "76000"})
  void a_postcode_or_a_code_that_never_was_is_refused_by_name(String code) {
    assertThatThrownBy(() -> livingIn(code))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refused ->
                assertThat(refused.problems())
                    .singleElement()
                    .satisfies(
                        problem -> {
                          assertThat(problem.pointer()).isEqualTo("/situation/residenceCommune");
                          assertThat(problem.detail()).contains("pas un code postal");
                        }));
  }
}
