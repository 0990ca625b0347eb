package fr.filrouge.job;

import java.util.UUID;
import org.jobrunr.jobs.states.StateName;
import org.jobrunr.storage.JobNotFoundException;
import org.jobrunr.storage.StorageProvider;
import org.springframework.stereotype.Component;

/** The jobs that failed as often as they may, and that nobody will try again. */
@Component
public class FailedJobs {

  private final StorageProvider jobs;

  FailedJobs(StorageProvider jobs) {
    this.jobs = jobs;
  }

  public boolean has(UUID job) {
    try {
      return jobs.getJobById(job).hasState(StateName.FAILED);
    } catch (JobNotFoundException none) {
      return false;
    }
  }
}
