package fr.filrouge.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Two rows that give the same people different things")
class ContradictionsTest {

  private static final String TABLE = "tables/projet.csv";
  private static final String SMALL =
      ";CAQ_REUSSIR;petit;petit;2018-01-01;2019-12-31;x;;oui;oui;;;;≤ 3;IN_COMPANY";
  private static final String LARGE =
      ";CAQ_REUSSIR;grand;grand;2018-01-01;2019-12-31;x;;oui;oui;;;;≥ 3;CENTRE_THEN_COMPANY";
  private static final String LARGER =
      ";CAQ_REUSSIR;grand;grand;2018-01-01;2019-12-31;x;;oui;oui;;;;≥ 4;CENTRE_THEN_COMPANY";

  @Test
  @DisplayName("are refused when read, naming both, whichever comes first")
  void variants() {
    assertThat(faults(SMALL, LARGE)).singleElement().satisfies(f -> isAbout(f, "petit", "grand"));
    assertThat(faults(LARGE, SMALL)).singleElement().satisfies(f -> isAbout(f, "grand", "petit"));
  }

  @Test
  @DisplayName("name somebody who meets both, and the day")
  void somebody() {
    assertThat(faults(SMALL, LARGE).get(0).expected())
        .contains("par exemple le 1er janvier 2018 (")
        .contains("niveau de qualification : 3");
  }

  @Test
  @DisplayName("are read when nobody meets both")
  void nobody() {
    assertThat(faults(SMALL, LARGER)).isEmpty();
  }

  @Test
  @DisplayName("are told apart by a fact and what is worked out from it")
  void derived() {
    String catalogue = Rules.FILES.text("measures.yaml");
    String rows =
        "  - {entitlement: variant, measures: [VAE_ADVICE], value: IN_COMPANY, source: x, when: {age: \"≥ 30\"}}\n"
            + "  - {entitlement: variant, measures: [VAE_ADVICE], value: DETECTION, source: x, when: {birthDate: \"AGE\"}}\n";
    String marker = "entitlements:\n";
    assertThat(catalogue).contains(marker);
    String young = catalogue.replace(marker, marker + rows.replace("AGE", "< 29 ans"));
    String old = catalogue.replace(marker, marker + rows.replace("AGE", "> 29 ans"));
    assertThat(read(Rules.FILES.with("measures.yaml", young))).isEmpty();
    assertThat(read(Rules.FILES.with("measures.yaml", old)))
        .singleElement()
        .satisfies(fault -> assertThat(fault.expected()).contains("aux mêmes personnes"));
  }

  private static void isAbout(Fault fault, String earlier, String later) {
    assertThat(fault.file()).isEqualTo(TABLE);
    assertThat(fault.column()).isEqualTo("variante");
    String variant = later.equals("petit") ? "IN_COMPANY" : "CENTRE_THEN_COMPANY";
    assertThat(fault.found()).isEqualTo(variant);
    assertThat(fault.expected()).contains("aux mêmes personnes").doesNotContain(variant);
    assertThat(earlier).isNotEqualTo(later);
  }

  private static List<Fault> faults(String... rows) {
    String table = Rules.FILES.text(TABLE).strip();
    String headings = table.substring(0, table.indexOf('\n')).strip();
    StringBuilder edited = new StringBuilder(headings + ";variante");
    table.lines().skip(1).forEach(line -> edited.append('\n').append(line.strip()).append(';'));
    List.of(rows).forEach(row -> edited.append('\n').append(row));
    return read(Rules.FILES.with(TABLE, edited.toString()));
  }

  private static List<Fault> read(RuleFiles files) {
    return RuleBookReader.read(files).faults();
  }
}
