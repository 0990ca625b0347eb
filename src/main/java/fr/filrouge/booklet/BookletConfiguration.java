package fr.filrouge.booklet;

import fr.filrouge.eligibility.RulesInForce;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BookletConfiguration {

  @Bean
  RestrictedFacts restrictedFacts(RulesInForce rules) {
    return new RestrictedFacts(() -> rules.take().book().vocabulary());
  }

  @Bean
  BookletLaw bookletLaw(RulesInForce rules) {
    return new LawOfRules(() -> rules.take().book());
  }
}
