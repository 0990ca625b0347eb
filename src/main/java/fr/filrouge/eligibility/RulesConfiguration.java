package fr.filrouge.eligibility;

import fr.filrouge.commune.Communes;
import fr.filrouge.rules.RuleFiles;
import fr.filrouge.rules.RuleVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Reads and builds the first version of the rules at start: what cannot be read stops it. */
@Configuration
class RulesConfiguration {

  private static final String PACKAGED = "classpath:/rules/";

  /**
   * @param folder a folder of rules instead of those packaged in the application; may be empty
   */
  @Bean
  RuleFiles ruleFiles(@Value("${filrouge.rules-dir:}") String folder) throws IOException {
    return folder.isEmpty() ? packaged() : RuleFiles.in(Path.of(folder));
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

  @Bean
  RulesInForce rulesInForce(RuleFiles files, Communes communes, Clock clock) {
    return new RulesInForce(clock, RuleVersion.build(1, files, communes::mayBe));
  }

  /** Today is the day in Normandie. */
  @Bean
  @ConditionalOnMissingBean
  Clock clock() {
    return Clock.system(ZoneId.of("Europe/Paris"));
  }
}
