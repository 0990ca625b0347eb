package fr.filrouge.policy;

import fr.filrouge.eligibility.RulesInForce;
import fr.filrouge.rules.RuleFiles;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Checks the first version once the product answers, and tells in the log what to look at. */
@Component
class ChecksAtStart {

  private static final Logger log = LoggerFactory.getLogger(ChecksAtStart.class);

  private final RulesInForce rules;
  private final RuleFiles files;

  ChecksAtStart(RulesInForce rules, RuleFiles files) {
    this.rules = rules;
    this.files = files;
  }

  /** Beside what the product does: nobody waits for it. */
  @EventListener(ApplicationReadyEvent.class)
  void check() {
    CompletableFuture.runAsync(this::tell)
        .whenComplete(
            (nothing, fault) -> {
              if (fault != null) {
                log.error("the rules could not be checked", fault);
              }
            });
  }

  private void tell() {
    RuleChecks checks = RuleChecks.of(rules.take().rules(), files);
    checks.faults().forEach(fault -> log.warn("{}", fault.message()));
    checks.failed().forEach((name, differences) -> log.warn("{} : {}", name, differences));
    checks.open().forEach(finding -> log.warn("{} : {}", finding.table(), finding.text()));
    log.info("Règles : {}", checks.coverage());
  }
}
