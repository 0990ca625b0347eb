package fr.filrouge.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import fr.filrouge.booklet.Booklets;
import fr.filrouge.booklet.RestrictedFacts;
import fr.filrouge.caseload.imports.Imports;
import fr.filrouge.caseload.imports.OpenImported;
import fr.filrouge.job.FailedJobs;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jobrunr.jobs.Job;
import org.jobrunr.jobs.states.StateName;
import org.jobrunr.scheduling.JobScheduler;
import org.jobrunr.storage.Paging;
import org.jobrunr.storage.StorageProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("The opening of a list that does not come to its end")
class StoppedImportTest extends WithAList {

  @Autowired Imports imports;
  @Autowired RestrictedFacts restricted;
  @Autowired JobScheduler jobs;
  @Autowired StorageProvider engine;
  @Autowired FailedJobs failed;
  @Autowired Clock clock;

  @Test
  @DisplayName("resumes after a crash without a double, whatever was written last")
  void crash() {
    String lines =
        IntStream.range(0, 12)
            .mapToObj(i -> "Reprise;Prénom" + (char) ('a' + i) + ";1/1/1990\n")
            .collect(Collectors.joining());
    String address = brought(HEADINGS + lines);
    post(address + "/enregistrement", Map.of());
    String id = address.replace("/imports/", "");
    FailingBooklets failing = new FailingBooklets(booklets, 5);
    assertThat(catchThrowable(() -> openingOn(failing.booklets()).run(id, me.id().value())))
        .isInstanceOf(FailingBooklets.Crash.class);
    assertThat(followed()).as("opened before the crash").hasSize(5);
    assertThat(page(visitor, address)).contains("4 livrets ouverts, ");

    opening.run(id, me.id().value());
    opening.run(id, me.id().value());

    assertThat(followed()).hasSize(12).doesNotHaveDuplicates();
    assertThat(page(visitor, address)).contains("12 livrets sont ouverts");
  }

  private OpenImported openingOn(Booklets others) {
    return new OpenImported(imports, others, restricted, accounts, jobs, failed, clock);
  }

  /** What the engine does once it has tried as often as it may. */
  private void givesUp(String address) {
    Job job = jobOf(address);
    job.failed("the store does not answer", new FailingBooklets.Crash());
    engine.save(job);
  }

  private Job jobOf(String address) {
    return waiting(address).get(0);
  }

  private List<Job> waiting(String address) {
    String id = address.replace("/imports/", "");
    return engine
        .getJobList(StateName.ENQUEUED, Paging.AmountBasedList.ascOnUpdatedAt(1000))
        .stream()
        .filter(
            job ->
                job.getJobDetails().getJobParameters().stream()
                    .anyMatch(parameter -> id.equals(parameter.getObject())))
        .toList();
  }

  @Test
  @DisplayName("is said to have stopped when every try has failed, and is taken up again once")
  void stopped() {
    String lines =
        IntStream.range(0, 6)
            .mapToObj(i -> "Arrêtée;Prénom" + (char) ('a' + i) + ";1/1/1990\n")
            .collect(Collectors.joining());
    String address = brought(HEADINGS + lines);
    post(address + "/enregistrement", Map.of());
    String id = address.replace("/imports/", "");
    assertThat(page(visitor, address)).contains("en cours").doesNotContain("Reprendre");
    assertThat(
            catchThrowable(
                () ->
                    openingOn(new FailingBooklets(booklets, 3).booklets())
                        .run(id, me.id().value())))
        .isInstanceOf(FailingBooklets.Crash.class);
    givesUp(address);

    assertThat(page(visitor, address))
        .contains(
            "<title>Ouverture arrêtée : ", "L’ouverture s’est arrêtée", "Reprendre l’ouverture")
        .contains("2 livrets de cette liste sont ouverts.")
        .doesNotContain("data-refresh");
    assertThat(page(visitor, "/imports")).contains("Ouverture arrêtée, à reprendre.");

    post(address + "/reprise", Map.of());
    post(address + "/reprise", Map.of());
    assertThat(waiting(address)).hasSize(1);
    assertThat(page(visitor, address)).contains("en cours").doesNotContain("Reprendre");
    opening.run(id, me.id().value());

    assertThat(followed()).hasSize(6).doesNotHaveDuplicates();
    assertThat(page(visitor, address)).contains("6 livrets sont ouverts");
    post(address + "/reprise", Map.of());
    assertThat(page(visitor, address)).doesNotContain("en cours");
  }

  @Test
  @DisplayName("can be left: the list is erased, and what it has opened stays")
  void erased() {
    String address = brought(HEADINGS + "Laissée;Ana;1/1/1990\n");
    post(address + "/enregistrement", Map.of());
    post(address + "/effacement", Map.of());
    assertThat(visitor.get(address).statusCode()).isEqualTo(200);
    givesUp(address);
    post(address + "/effacement", Map.of());

    assertThat(visitor.get(address).statusCode()).isEqualTo(404);
    assertThat(signedIn("referent").submit("/imports", address + "/reprise", Map.of()).statusCode())
        .isEqualTo(404);
  }
}
