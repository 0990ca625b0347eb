package fr.filrouge.rules;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.rules.Difference.Change;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Between two versions of the rules:")
class DifferenceTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final Change SAME = new Change(true, false, false, false, false);

  @Test
  @DisplayName("the same rules let nobody gain or lose anything")
  void same() {
    assertThat(Difference.of(Rules.VERSION, Rules.VERSION, DAY).values()).containsOnly(SAME);
  }

  @Test
  @DisplayName(
      "category E too: some can gain five measures and, through them, two aids; nobody loses")
  void categoryE() {
    Map<String, Change> changes =
        Difference.of(Rules.VERSION, changed("tables/socle.csv", "B, C", "B, C, E"), DAY);
    Change gained = new Change(false, true, true, false, false);
    Change byChaining = new Change(false, false, true, false, false);
    assertThat(changes)
        .containsEntry("SOCLE_LEC", gained)
        .containsEntry("SOCLE_ENGLISH", gained)
        .containsEntry("MOBILITY_AID", byChaining)
        .containsEntry("CHILDCARE_AID", byChaining)
        .containsEntry("PARCOURS_QUALIFICATION", SAME)
        .containsEntry("SOCLE_BUSINESS", SAME);
  }

  @Test
  @DisplayName("category B for category C: some gain, others lose")
  void exchanged() {
    Map<String, Change> changes =
        Difference.of(Rules.VERSION, changed("tables/socle.csv", "B, C", "B, E"), DAY);
    assertThat(changes).containsEntry("SOCLE_LEC", new Change(false, true, true, true, false));
  }

  @Test
  @DisplayName("a lower age only takes away, and a parameter counts as a part of its rows")
  void parameter() {
    Map<String, Change> changes =
        Difference.of(
            Rules.VERSION,
            changed("parameters.csv", "décrochage;;;25;ans", "décrochage;;;24;ans"),
            DAY);
    assertThat(changes).containsEntry("SOCLE_LEC", new Change(false, true, false, true, false));
    assertThat(changes).containsEntry("MOBILITY_AID", new Change(false, false, false, true, false));
  }

  @Test
  @DisplayName("a row that names one commune or one day of birth singles somebody out")
  void singlesOut() {
    assertThat(singling("commune de résidence", "14118")).isTrue();
    assertThat(singling("commune de résidence", "14*, 27*")).isFalse();
    assertThat(singling("commune de résidence", "sauf 14118")).isTrue();
    assertThat(singling("date de naissance", "2001-02-03..2001-02-03")).isTrue();
    assertThat(singling("date de naissance", "2001-02-03..2011-02-03")).isFalse();
  }

  private static boolean singling(String column, String cell) {
    RuleFiles files =
        Rules.FILES.with(
            "tables/essai.csv",
            """
            id;dispositif;voie;intitulé;du;au;source;interprétation;%s
            ;PARCOURS_QUALIFICATION;essai;essai;;;x;;%s
            """
                .formatted(column, cell));
    return Difference.of(Rules.VERSION, RuleVersion.build(2, files), DAY)
        .get("PARCOURS_QUALIFICATION")
        .singlesOut();
  }

  private static RuleVersion changed(String file, String old, String text) {
    String before = Rules.FILES.text(file);
    assertThat(before).contains(old);
    return RuleVersion.build(2, Rules.FILES.with(file, before.replace(old, text)));
  }
}
