package fr.filrouge.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.filrouge.access.Account;
import fr.filrouge.access.AccountId;
import fr.filrouge.access.Role;
import fr.filrouge.mongo.TestDatabase;
import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Whoever wrote in a draft")
class SecondAccountTest {

  private static final Account SECOND =
      new Account(
          new AccountId("second"),
          "sub:second",
          "Édith, encore",
          Set.of(Role.POLICY_APPROVER),
          Workshop.EDITOR.structure());

  @RegisterExtension final TestDatabase database = TestDatabase.embedded();
  private Workshop workshop;

  @BeforeEach
  void open() {
    workshop = Workshop.ofLittleRules(database.database(), Clock.systemDefaultZone());
    workshop.accounts.put(SECOND);
    workshop.identities.note(Workshop.EDITOR.id(), Set.of("sub:edith", "edith@exemple.fr"));
    workshop.identities.note(SECOND.id(), Set.of("sub:second", "edith@exemple.fr"));
  }

  @Test
  @DisplayName("does not approve it under another account of theirs; another person does")
  void approves() {
    Draft draft = workshop.publish.handIn(Workshop.EDITOR, workshop.written("une autre"));

    PolicyRefusal refusal =
        catchThrowableOfType(
            PolicyRefusal.class,
            () -> workshop.publish.approve(SECOND, draft.id(), draft.fileHash()));

    assertThat(refusal.type()).isEqualTo("approver-is-author");
    assertThat(refusal.sentence()).contains(Workshop.APPROVER.displayName()).doesNotContain("enc");
    assertThat(workshop.versions.head().versions()).hasSize(1);
    workshop.publish.approve(Workshop.APPROVER, draft.id(), draft.fileHash());
    assertThat(workshop.versions.head().versions()).hasSize(2);
  }

  @Test
  @DisplayName("is told at once when only they themselves could approve it")
  void nobodyElse() {
    workshop.accounts.put(
        new Account(
            Workshop.APPROVER.id(),
            Workshop.APPROVER.login(),
            Workshop.APPROVER.displayName(),
            Set.of(),
            Workshop.APPROVER.structure()));
    DraftId id = workshop.written("une autre");

    PolicyRefusal refusal =
        catchThrowableOfType(
            PolicyRefusal.class, () -> workshop.publish.handIn(Workshop.EDITOR, id));

    assertThat(refusal.sentence()).contains("Personne ne pourrait l'approuver");
  }
}
