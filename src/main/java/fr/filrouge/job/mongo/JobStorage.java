package fr.filrouge.job.mongo;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoDatabase;
import fr.filrouge.mongo.Database;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jobrunr.JobRunrException;
import org.jobrunr.jobs.mappers.JobMapper;
import org.jobrunr.storage.StorageProvider;
import org.jobrunr.storage.StorageProviderUtils.BackgroundJobServers;
import org.jobrunr.storage.StorageProviderUtils.DatabaseOptions;
import org.jobrunr.storage.StorageProviderUtils.Jobs;
import org.jobrunr.storage.StorageProviderUtils.Metadata;
import org.jobrunr.storage.StorageProviderUtils.RecurringJobs;
import org.jobrunr.storage.nosql.mongo.MongoDBStorageProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.NestedExceptionUtils;

@Configuration(proxyBeanMethods = false)
class JobStorage {

  private static final Logger log = LoggerFactory.getLogger(JobStorage.class);

  /** What a server answers that lacks an index it should drop, a command, or an option of one. */
  private static final Set<Integer> UNKNOWN = Set.of(27, 59, 238);

  private static final String PREFIX = "job_";
  private static final List<String> COLLECTIONS =
      List.of(Jobs.NAME, RecurringJobs.NAME, BackgroundJobServers.NAME, Metadata.NAME);

  /**
   * The library prepares its collections itself, with their indexes; where the server does not know
   * what it asks of it, as the embedded one, they are there without.
   */
  @Bean
  StorageProvider jobs(Database database, JobMapper mapper) {
    StorageProvider jobs = database.embedded() ? withoutIndexes(database) : prepared(database);
    jobs.setJobMapper(mapper);
    return jobs;
  }

  private static StorageProvider prepared(Database database) {
    try {
      return jobs(database, DatabaseOptions.CREATE);
    } catch (JobRunrException e) {
      if (NestedExceptionUtils.getRootCause(e) instanceof MongoCommandException refusal
          && UNKNOWN.contains(refusal.getErrorCode())) {
        log.warn("Jobs are kept without their indexes: {}", refusal.getErrorMessage());
        return withoutIndexes(database);
      }
      throw e;
    }
  }

  private static StorageProvider withoutIndexes(Database database) {
    createMissing(database.mongo());
    return jobs(database, DatabaseOptions.SKIP_CREATE);
  }

  private static StorageProvider jobs(Database database, DatabaseOptions options) {
    return new MongoDBStorageProvider(
        database.client(), database.mongo().getName(), PREFIX, options);
  }

  private static void createMissing(MongoDatabase mongo) {
    Set<String> present = mongo.listCollectionNames().into(new HashSet<>());
    COLLECTIONS.stream()
        .map(PREFIX::concat)
        .filter(name -> !present.contains(name))
        .forEach(mongo::createCollection);
  }
}
