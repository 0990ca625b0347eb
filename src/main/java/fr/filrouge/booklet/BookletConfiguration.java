package fr.filrouge.booklet;

import fr.filrouge.situation.Vocabulary;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BookletConfiguration {

  @Bean
  RestrictedFacts restrictedFacts(Vocabulary vocabulary) {
    return new RestrictedFacts(vocabulary);
  }
}
