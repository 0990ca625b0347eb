package fr.filrouge.browser;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Holds the application on one day, within the years that the rules are written for. */
@TestConfiguration
class FixedDay {

  @Bean
  Clock clock() {
    return Clock.fixed(Instant.parse("2021-03-15T10:00:00Z"), ZoneId.of("Europe/Paris"));
  }
}
