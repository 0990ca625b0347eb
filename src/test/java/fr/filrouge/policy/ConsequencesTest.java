package fr.filrouge.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.filrouge.access.DemoAccount;
import fr.filrouge.frame.DayInWords;
import fr.filrouge.mongo.TestDatabase;
import fr.filrouge.rules.RuleSheets;
import fr.filrouge.rules.Sheet;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("What publishing a draft sets off")
class ConsequencesTest {

  private static final Clock CLOCK = Clock.systemDefaultZone();
  private static final LocalDate TODAY = LocalDate.now(CLOCK);
  private static final LocalDate LATER = TODAY.plusDays(40);

  @RegisterExtension final TestDatabase database = TestDatabase.embedded();
  private Workshop workshop;

  @BeforeEach
  void open() {
    workshop = Workshop.ofLittleRules(database.database(), CLOCK);
  }

  private DraftId asking(String flag) {
    DraftId id = workshop.drafts.begin(Workshop.EDITOR, "Le drapeau : " + flag).id();
    workshop.edit.setCell(Workshop.EDITOR, id, new Edit.SetCell("t", "r1", "drapeau", "oui", flag));
    workshop.excuse(id, "Une raison");
    return id;
  }

  private void detail(DraftId id, LocalDate from, Map<Integer, Details.Pending> pending) {
    workshop.detail(id, new Details(from, "Une raison", "D 1", from.isBefore(TODAY), pending));
  }

  private List<String> told(DraftId id) {
    return workshop.consequences.of(Workshop.APPROVER, workshop.drafts.find(Workshop.EDITOR, id));
  }

  @Test
  @DisplayName("says who may gain and who may lose, by what the rows prove")
  void gainsAndLosses() {
    assertThat(told(asking("connu")))
        .contains("m : ses lignes changent ; des personnes peuvent y gagner, personne n’y perd.")
        .anyMatch(sentence -> sentence.contains("en sont prévenus"));
    assertThat(told(asking("non")))
        .contains("m : ses lignes changent ; des personnes peuvent y gagner, d’autres y perdre.");
    assertThat(told(workshop.written("une autre source")))
        .contains("Les droits à chaque dispositif restent les mêmes, pour tout le monde.")
        .noneMatch(sentence -> sentence.contains("prévenus"));
  }

  @Test
  @DisplayName("says from when it answers, and what is kept of days that it answers anew")
  void dates() {
    DraftId id = asking("connu");
    assertThat(told(id)).first().asString().contains("n’est pas encore dite");
    detail(id, LATER, Map.of());
    assertThat(told(id)).first().asString().startsWith("À partir du " + DayInWords.date(LATER));
    detail(id, TODAY, Map.of());
    assertThat(told(id)).first().isEqualTo("Chaque réponse suit ces règles dès l’approbation.");
    detail(id, TODAY.minusDays(3), Map.of());
    assertThat(told(id)).first().asString().contains("Décisions gardées de ces jours : environ 60");
  }

  @Test
  @DisplayName("says what becomes of a version that waits, and of other drafts")
  void others() {
    DraftId later = workshop.written("pour plus tard");
    detail(later, LATER, Map.of());
    workshop.published(later);
    DraftId id = asking("connu");
    workshop.drafts.begin(Workshop.EDITOR, "Autre chose");
    DraftId given = workshop.drafts.begin(Workshop.EDITOR, "Donné pour perdu").id();
    workshop.drafts.abandon(Workshop.EDITOR, given);
    String version = "La version 2, prévue le " + DayInWords.date(LATER);

    detail(id, TODAY, Map.of());
    assertThat(told(id))
        .contains(
            version
                + ", n’entre jamais en vigueur : il reste à dire si elle est remplacée ou"
                + " à reprendre.")
        .contains("Brouillons à rapprocher ensuite de cette version : « Autre chose ».");
    detail(id, TODAY, Map.of(2, Details.Pending.REPLACED));
    assertThat(told(id)).contains(version + ", n’entre jamais en vigueur : elle est remplacée.");
    detail(id, TODAY, Map.of(2, Details.Pending.TAKEN_UP));
    assertThat(told(id))
        .contains(
            version + ", n’entre jamais en vigueur : un brouillon reprendra ce qu’elle change.");
    detail(id, LATER.plusDays(1), Map.of());
    assertThat(told(id)).noneMatch(sentence -> sentence.contains("n’entre jamais en vigueur"));
  }

  @Test
  @DisplayName("stays as the approver read it: it is the record of the publication")
  void record() {
    DraftId id = asking("connu");
    detail(id, TODAY, Map.of());
    List<String> before = told(id);
    workshop.publish.handIn(Workshop.EDITOR, id);
    workshop.drafts.begin(Workshop.EDITOR, "Commencé depuis");
    assertThat(told(id)).isEqualTo(before);

    RuleHead.Published version =
        workshop.publish.approve(
            Workshop.APPROVER, id, workshop.drafts.find(Workshop.EDITOR, id).fileHash());
    assertThat(workshop.consequences.of(version)).isEqualTo(before).hasSizeGreaterThan(2);
    assertThat(workshop.consequences.of(workshop.versions.published(1))).isEmpty();
  }

  @Test
  @DisplayName("is not told of what cannot be read, nor to somebody who has no say in rules")
  void refused() {
    DraftId id = workshop.written("une autre");
    Draft draft = workshop.drafts.find(Workshop.EDITOR, id);
    assertThatThrownBy(() -> workshop.consequences.of(DemoAccount.REFERENT.account(), draft))
        .isInstanceOf(PolicyRefusal.class);
    Sheet table = RuleSheets.of(draft.files()).sheet("t");
    Draft withoutRow =
        workshop.edit.apply(
            Workshop.EDITOR,
            id,
            List.of(
                new Edit.RemoveRow("t", null, "r1", table.cells(table.row("r1").orElseThrow()))));
    assertThatThrownBy(() -> workshop.consequences.of(Workshop.EDITOR, withoutRow))
        .isInstanceOf(PolicyRefusal.class);
  }
}
