package fr.filrouge.policy.impact;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.jobrunr.jobs.annotations.Job;
import org.jobrunr.jobs.annotations.Recurring;
import org.jobrunr.scheduling.JobScheduler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Parts as jobs, one each, that any instance does. The id of a job is computed, so that asking
 * again while one waits adds none.
 */
@Component
public class JobWork implements Work {

  private final JobScheduler jobs;
  private final ObjectProvider<Simulate> simulate;
  private final Forget forget;
  private final Clock clock;

  public JobWork(JobScheduler jobs, ObjectProvider<Simulate> simulate, Forget forget, Clock clock) {
    this.jobs = jobs;
    this.simulate = simulate;
    this.forget = forget;
    this.clock = clock;
  }

  @Override
  public void enqueue(Run run, int part) {
    String id = run.id().value();
    String job = id + " " + part + " " + run.starts();
    UUID once = UUID.nameUUIDFromBytes(job.getBytes(StandardCharsets.UTF_8));
    jobs.<JobWork>enqueue(once, work -> work.part(id, part));
  }

  /** For the job engine, which only knows text. */
  @Job(name = "part of an impact", retries = 5)
  public void part(String run, int part) {
    simulate.getObject().part(new RunId(run), part);
  }

  /** Makes sure that somebody works on what was asked, and forgets what is two days old. */
  @Recurring(id = "impacts", interval = "PT10M")
  public void keepGoing() {
    simulate.getObject().resume();
    forget.before(clock.instant());
  }
}
