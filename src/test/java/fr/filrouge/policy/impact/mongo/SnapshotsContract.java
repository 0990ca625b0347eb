package fr.filrouge.policy.impact.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.mongo.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("A frozen caseload")
abstract class SnapshotsContract {

  private static final LocalDate DAY = FakeCaseload.FIRST_DAY;

  @RegisterExtension final TestDatabase database;
  private final FakeCaseload caseload = new FakeCaseload(260);

  SnapshotsContract(TestDatabase database) {
    this.database = database;
  }

  @Test
  @DisplayName("is about the same frozen people all day, but for those who left")
  void frozen() {
    MongoSnapshots snapshots = new MongoSnapshots(database.database(), caseload);
    snapshots.of(DAY);
    long first = snapshots.chunk(DAY, 0).people().count();
    caseload.people += 5;
    snapshots.of(DAY);
    assertThat(snapshots.chunk(DAY, 0).people().count()).isEqualTo(first);
    caseload.gone = 3;
    snapshots.of(DAY);
    assertThat(snapshots.chunk(DAY, 0).people().count()).isEqualTo(first - 3);
    snapshots.forgetBefore(DAY.plusDays(1));
    assertThat(snapshots.chunk(DAY, 0).people()).isEmpty();
  }

  @Test
  @DisplayName("finds everybody of the day before at the same place")
  void places() {
    MongoSnapshots snapshots = new MongoSnapshots(database.database(), caseload);
    snapshots.of(DAY);
    caseload.gone = 10;
    caseload.people += 20;
    snapshots.of(DAY.plusDays(1));
    List<?> before = snapshots.chunk(DAY, 0).places();
    List<?> after = snapshots.chunk(DAY.plusDays(1), 0).places();
    assertThat(after.subList(10, 260)).isEqualTo(before.subList(10, 260));
    assertThat(after.subList(0, 10)).containsOnlyNulls();
    assertThat(after).hasSize(280);
  }

  @Test
  @DisplayName("holds no name and no restricted fact")
  void nameless() {
    new MongoSnapshots(database.database(), caseload).of(DAY);
    String stored =
        String.valueOf(
            database
                .database()
                .mongo()
                .getCollection(ImpactCollections.PEOPLE)
                .find()
                .first()
                .toJson());
    assertThat(stored).contains("birthDate").doesNotContain("boeth", "prison", "00000b00b1e7");
  }
}
