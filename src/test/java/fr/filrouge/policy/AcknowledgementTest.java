package fr.filrouge.policy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.mongo.TestDatabase;
import fr.filrouge.policy.mongo.RuleStorage;
import fr.filrouge.rules.RuleVersion;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("By which list of versions a copy answers")
class AcknowledgementTest {

  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  @RegisterExtension final TestDatabase database = TestDatabase.embedded();

  /** Keeps all that was ever said. */
  private static final class Heard implements Instances {
    private final List<Instance> said = new ArrayList<>();

    @Override
    public void note(Instance instance) {
      said.add(instance);
    }

    @Override
    public List<Instance> all() {
      return List.copyOf(said);
    }

    @Override
    public void forgetBefore(Instant instant) {}
  }

  private static Clock at(long seconds) {
    return Clock.fixed(NOON.plusSeconds(seconds), ZoneOffset.UTC);
  }

  @Test
  @DisplayName("is said by what follows the list: at once, and by nobody who only looks")
  void byTheFollower() {
    Heard heard = new Heard();
    Workshop workshop =
        new Workshop(
            RuleStorage.on(database.database()),
            heard,
            Workshop.LITTLE,
            RuleVersion.build(1, Workshop.LITTLE),
            at(0));
    assertThat(heard.said).extracting(Instance::sequence).containsExactly(0L);

    new InForceEverywhere(workshop.versions, heard, at(0)).reach();
    workshop.follow();
    assertThat(heard.said).as("nothing new").hasSize(1);

    workshop.published(workshop.written("une autre"));
    assertThat(heard.said).extracting(Instance::sequence).containsExactly(0L, 1L);
    assertThat(heard.said).extracting(Instance::id).containsOnly(heard.said.get(0).id());
    assertThat(new InForceEverywhere(workshop.versions, heard, at(0)).reach().following())
        .isEqualTo(1);
  }

  @Test
  @DisplayName("is said again as long as it lives")
  void again() {
    Heard heard = new Heard();
    long[] seconds = {0};
    Clock passing =
        new Clock() {
          @Override
          public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(java.time.ZoneId zone) {
            return this;
          }

          @Override
          public Instant instant() {
            return NOON.plusSeconds(seconds[0]);
          }
        };
    Acknowledgement acknowledgement = new Acknowledgement(heard, passing);
    for (; seconds[0] <= 22; seconds[0] += 2) {
      acknowledgement.of(7);
    }
    assertThat(heard.said)
        .extracting(instance -> instance.at().getEpochSecond() - NOON.getEpochSecond())
        .containsExactly(0L, 12L);
  }
}
