package fr.filrouge.job.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.filrouge.job.FailedJobs;
import fr.filrouge.mongo.Database;
import fr.filrouge.mongo.TestDatabase;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jobrunr.scheduling.JobScheduler;
import org.jobrunr.server.BackgroundJobServer;
import org.jobrunr.spring.autoconfigure.JobRunrAutoConfiguration;
import org.jobrunr.storage.StorageProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

@DisplayName("A job")
abstract class JobsContract {

  @RegisterExtension final TestDatabase database;

  JobsContract(TestDatabase database) {
    this.database = database;
  }

  private void running(Tally tally, boolean server, Consumer<ApplicationContext> what) {
    new ApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(JobRunrAutoConfiguration.class))
        .withUserConfiguration(JobStorage.class, FailedJobs.class)
        .withBean(
            "database", Database.class, database::database, bean -> bean.setDestroyMethodName(""))
        .withBean(Tally.class, () -> tally)
        .withPropertyValues(
            "jobrunr.background-job-server.enabled=" + server,
            "jobrunr.background-job-server.poll-interval-in-seconds=5",
            "jobrunr.background-job-server.interrupt-jobs-await-duration-on-stop=0s",
            "jobrunr.background-job-server.worker-count=1")
        .run(
            context -> {
              assertThat(context).hasNotFailed();
              what.accept(context);
            });
  }

  private static void enqueue(ApplicationContext context, UUID id, String what) {
    context.getBean(JobScheduler.class).<Tally>enqueue(id, job -> job.count(what));
  }

  @Test
  @DisplayName("is done once, also when it was enqueued twice, and by nobody while no server runs")
  void once() {
    UUID id = UUID.randomUUID();
    Tally tally = new Tally();
    running(
        tally,
        false,
        context -> {
          enqueue(context, id, "a");
          enqueue(context, id, "a");
          assertThat(context.getBeansOfType(BackgroundJobServer.class)).isEmpty();
        });
    assertThat(tally.done).isEmpty();

    running(tally, true, JobsContract::awaitOneDone);

    assertThat(tally.done).containsOnly(org.assertj.core.api.Assertions.entry("a", 1));
  }

  @Test
  @DisplayName("that was under way when its server was stopped is done by the next one")
  void resumed() {
    Tally stopped = new Tally();
    stopped.goOn = new CountDownLatch(1);
    running(
        stopped,
        true,
        context -> {
          enqueue(context, UUID.randomUUID(), "a");
          await().atMost(Duration.ofMinutes(1)).until(() -> stopped.begun.getCount() == 0);
        });
    assertThat(stopped.done).isEmpty();

    Tally next = new Tally();
    running(next, true, JobsContract::awaitOneDone);
    assertThat(next.done).containsEntry("a", 1);
  }

  @Test
  @DisplayName("that failed is known as given up once all its tries are used up, and not before")
  void givenUp() {
    UUID id = UUID.randomUUID();
    Tally tally = new Tally();
    running(
        tally,
        true,
        context -> {
          FailedJobs failed = context.getBean(FailedJobs.class);
          assertThat(failed.has(id)).isFalse();
          context.getBean(JobScheduler.class).<Tally>enqueue(id, job -> job.fail());
          await().atMost(Duration.ofMinutes(2)).until(() -> tally.done.containsKey("failed"));
          assertThat(failed.has(id)).isEqualTo(tally.done.get("failed") == 2);
          await().atMost(Duration.ofMinutes(2)).until(() -> failed.has(id));
        });
    assertThat(tally.done).containsEntry("failed", 2);
  }

  private static void awaitOneDone(ApplicationContext context) {
    StorageProvider jobs = context.getBean(StorageProvider.class);
    await().atMost(Duration.ofMinutes(2)).until(() -> jobs.getJobStats().getSucceeded() == 1);
  }
}
