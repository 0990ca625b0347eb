package fr.filrouge.caseload.imports;

import java.time.Clock;
import java.time.Duration;
import org.jobrunr.jobs.annotations.Job;
import org.jobrunr.jobs.annotations.Recurring;
import org.springframework.stereotype.Component;

/** Lets go of the lists that were brought in thirty days ago. */
@Component
public class ForgetImports {

  static final Duration KEPT = Duration.ofDays(30);

  private final Imports imports;
  private final Clock clock;

  ForgetImports(Imports imports, Clock clock) {
    this.imports = imports;
    this.clock = clock;
  }

  @Job(name = "forgetting of old imports")
  @Recurring(id = "forget-imports", interval = "PT6H")
  public void run() {
    imports.forgetBefore(clock.instant().minus(KEPT));
  }
}
