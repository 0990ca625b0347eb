package fr.filrouge.job.mongo;

import com.mongodb.client.MongoDatabase;
import fr.filrouge.mongo.Database;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jobrunr.jobs.mappers.JobMapper;
import org.jobrunr.storage.StorageProvider;
import org.jobrunr.storage.StorageProviderUtils.BackgroundJobServers;
import org.jobrunr.storage.StorageProviderUtils.DatabaseOptions;
import org.jobrunr.storage.StorageProviderUtils.Jobs;
import org.jobrunr.storage.StorageProviderUtils.Metadata;
import org.jobrunr.storage.StorageProviderUtils.RecurringJobs;
import org.jobrunr.storage.nosql.mongo.MongoDBStorageProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class JobStorage {

  private static final String PREFIX = "job_";
  private static final List<String> COLLECTIONS =
      List.of(Jobs.NAME, RecurringJobs.NAME, BackgroundJobServers.NAME, Metadata.NAME);

  /** The embedded server has no indexes to drop, as the library's own preparation would. */
  @Bean
  StorageProvider jobs(Database database, JobMapper mapper) {
    if (database.embedded()) {
      createMissing(database.mongo());
    }
    MongoDBStorageProvider jobs =
        new MongoDBStorageProvider(
            database.client(),
            database.mongo().getName(),
            PREFIX,
            database.embedded() ? DatabaseOptions.SKIP_CREATE : DatabaseOptions.CREATE);
    jobs.setJobMapper(mapper);
    return jobs;
  }

  private static void createMissing(MongoDatabase mongo) {
    Set<String> present = mongo.listCollectionNames().into(new HashSet<>());
    COLLECTIONS.stream()
        .map(PREFIX::concat)
        .filter(name -> !present.contains(name))
        .forEach(mongo::createCollection);
  }
}
