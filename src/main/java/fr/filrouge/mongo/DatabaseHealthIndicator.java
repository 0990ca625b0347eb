package fr.filrouge.mongo;

import com.mongodb.MongoException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Says whether the database answers, and nothing about where it is. */
@Component
class DatabaseHealthIndicator implements HealthIndicator {

  private static final Logger log = LoggerFactory.getLogger(DatabaseHealthIndicator.class);

  private final Database database;

  DatabaseHealthIndicator(Database database) {
    this.database = database;
  }

  @Override
  public Health health() {
    try {
      database.ping();
      return Health.up().build();
    } catch (MongoException e) {
      log.warn("The database does not answer: {}", e.getMessage());
      return Health.down().build();
    }
  }
}
