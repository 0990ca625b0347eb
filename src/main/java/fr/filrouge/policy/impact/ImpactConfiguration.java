package fr.filrouge.policy.impact;

import fr.filrouge.commune.Communes;
import fr.filrouge.policy.Build;
import fr.filrouge.rules.RuleVersion;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ImpactConfiguration {

  /** Stands for the number of versions that are built to be compared, and never answer. */
  private static final int NO_NUMBER = 0;

  @Bean
  Simulate simulate(
      Runs runs,
      Snapshots snapshots,
      Answers answers,
      KeptFiles files,
      Communes communes,
      Work work,
      Clock clock) {
    BuiltVersions versions =
        new BuiltVersions(
            hash ->
                files.of(hash).map(kept -> RuleVersion.build(NO_NUMBER, kept, communes::mayBe)));
    return new Simulate(runs, snapshots, answers, versions, work, clock, Build.name());
  }
}
