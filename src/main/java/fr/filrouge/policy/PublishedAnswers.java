package fr.filrouge.policy;

import fr.filrouge.rules.RuleFiles;
import fr.filrouge.rules.RuleVersion;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps what each published version answers, and asks it again whenever the program starts anew: so
 * no other program, and no other Java, rewrites what was decided without being seen. It is told in
 * the log and by the health of this copy.
 */
@Component
public final class PublishedAnswers {

  private static final Logger log = LoggerFactory.getLogger(PublishedAnswers.class);

  /** Differences that are told; the others are counted. */
  private static final int TOLD = 5;

  private final Versions versions;
  private final RuleStore store;
  private final MadeUpPeople people;
  private final Map<Integer, String> words = new ConcurrentSkipListMap<>();

  PublishedAnswers(Versions versions, RuleStore store, MadeUpPeople people) {
    this.versions = versions;
    this.store = store;
    this.people = people;
  }

  /** Asks the versions that were not asked since the start, one after the other. */
  @Scheduled(
      initialDelayString = "${filrouge.published-answers-delay:PT30S}",
      fixedDelayString = "PT1M")
  public void look() {
    for (RuleHead.Published version : versions.head().versions()) {
      if (!words.containsKey(version.number())) {
        words.put(version.number(), told(version.number()));
      }
    }
  }

  /** One that cannot be asked does not keep the others from being. */
  private String told(int number) {
    try {
      return compared(number);
    } catch (RuntimeException e) {
      log.error("Version {} : ses réponses n'ont pas pu être redemandées", number, e);
      return "n'a pas pu être redemandée";
    }
  }

  private String compared(int number) {
    RuleFiles files = versions.files(number);
    RuleVersion version = versions.built(number);
    Optional<GoldenAnswers> kept = store.golden(number);
    if (kept.isEmpty()) {
      store.keep(number, GoldenAnswers.of(version, files, people, Build.name()));
      return "identique, gardée par ce programme (" + Build.name() + ")";
    }
    List<String> differences = kept.get().differences(version, files);
    if (differences.isEmpty()) {
      log.info("Version {} : les {} réponses gardées sont identiques", number, kept.get().size());
      return "identique à ce que répondait " + kept.get().build();
    }
    log.warn(
        "Version {} : {} réponse(s) sur {} différentes",
        number,
        differences.size(),
        kept.get().size());
    differences.stream().limit(TOLD).forEach(one -> log.warn("Version {} : {}", number, one));
    return "différent de ce que répondait %s : %d réponse(s) sur %d"
        .formatted(kept.get().build(), differences.size(), kept.get().size());
  }

  /** For each version that was asked, whether it answers as it did. */
  public Map<Integer, String> words() {
    return Collections.unmodifiableMap(words);
  }
}
