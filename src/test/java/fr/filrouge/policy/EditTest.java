package fr.filrouge.policy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.rules.Rules;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An edit of the catalogue")
class EditTest {

  @Test
  @DisplayName(
      "leaves what comments explain at the head of the file, once, and so does its undoing")
  void head() {
    String head = Rules.FILES.text("measures.yaml").split("\nmeasures:")[0];
    Edit edit =
        new Edit.SetCell("measures", "SOCLE_LEC", "family", "Socle de compétences", "Socle");
    assertThat(head).startsWith("# Le catalogue");
    assertThat(edit.applyTo(Rules.FILES).text("measures.yaml"))
        .startsWith(head)
        .containsOnlyOnce("# Le catalogue");
    assertThat(edit.inverse().applyTo(edit.applyTo(Rules.FILES)).text("measures.yaml"))
        .startsWith(head)
        .containsOnlyOnce("# Le catalogue");
  }
}
