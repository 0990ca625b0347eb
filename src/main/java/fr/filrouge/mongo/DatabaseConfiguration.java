package fr.filrouge.mongo;

import com.mongodb.client.MongoDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  @Bean
  Database database(DatabaseProperties properties) {
    return properties.open();
  }

  @Bean
  MongoDatabase mongoDatabase(Database database) {
    return database.mongo();
  }
}
