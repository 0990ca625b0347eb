package fr.filrouge.mongo;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Which database to open. Not a record: the address may hold a password, and is never printed. */
@ConfigurationProperties("filrouge")
final class DatabaseProperties {

  private final Path dataDir;
  private final String mongodbUri;

  DatabaseProperties(@DefaultValue("./data") Path dataDir, @DefaultValue("") String mongodbUri) {
    this.dataDir = dataDir;
    this.mongodbUri = mongodbUri.strip();
  }

  Database open() {
    return mongodbUri.isEmpty() ? Database.embedded(dataDir) : Database.configured(mongodbUri);
  }
}
