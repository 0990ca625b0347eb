package fr.filrouge.eligibility;

import fr.filrouge.commune.Communes;
import fr.filrouge.rules.RuleBook;
import fr.filrouge.rules.RuleBookReader;
import fr.filrouge.rules.RuleEngine;
import fr.filrouge.rules.RuleFiles;
import fr.filrouge.rules.TableChecks;
import fr.filrouge.situation.SituationJson;
import fr.filrouge.situation.Vocabulary;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Reads and builds the rules once, at start: a broken file stops the start. */
@Configuration
class RulesConfiguration {

  private static final Logger log = LoggerFactory.getLogger(RulesConfiguration.class);
  private static final String PACKAGED = "classpath:/rules/";

  /**
   * @param folder a folder of rules instead of those packaged in the application; may be empty
   */
  @Bean
  RuleBook ruleBook(@Value("${filrouge.rules-dir:}") String folder) throws IOException {
    return RuleBookReader.read(1, folder.isEmpty() ? packaged() : RuleFiles.in(Path.of(folder)));
  }

  private static RuleFiles packaged() throws IOException {
    PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
    String root = resolver.getResource(PACKAGED).getURL().toString();
    Map<String, byte[]> files = new TreeMap<>();
    for (Resource file : resolver.getResources(PACKAGED + "**/*.*")) {
      String name = file.getURL().toString().substring(root.length());
      files.put(name, file.getContentAsByteArray());
    }
    return new RuleFiles(files);
  }

  /** Builds the rules, and tells in the log what policy staff should look at in the tables. */
  @Bean
  RuleEngine ruleEngine(RuleBook book) {
    TableChecks.of(book).stream()
        .filter(finding -> finding.accepted() == null)
        .forEach(finding -> log.warn("{} : {}", finding.table(), finding.text()));
    return RuleEngine.build(book);
  }

  @Bean
  AssessSituation assessSituation(RuleEngine engine) {
    return new AssessSituation(engine);
  }

  @Bean
  Vocabulary vocabulary(RuleBook book) {
    return book.vocabulary();
  }

  @Bean
  SituationJson situationJson(Vocabulary vocabulary, Communes communes) {
    return new SituationJson(vocabulary, communes::mayBe);
  }

  /** Today is the day in Normandie. */
  @Bean
  @ConditionalOnMissingBean
  Clock clock() {
    return Clock.system(ZoneId.of("Europe/Paris"));
  }
}
