package fr.filrouge.policy;

import fr.filrouge.rules.Fault;
import fr.filrouge.rules.Reading;
import fr.filrouge.rules.RuleBookReader;
import fr.filrouge.rules.RuleFiles;
import fr.filrouge.rules.RuleVersion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/**
 * Reads, builds and checks what drafts say. The same content is never worked on twice, nor two
 * contents at once: building takes seconds and much memory.
 */
@Component
public final class DraftChecks {

  private static final int KEPT = 6;

  private final Versions versions;
  private final Map<String, Reading> readings = new Latest<>(KEPT);
  private final ReentrantLock oneAtATime = new ReentrantLock();
  private final MadeOnce<String, RuleVersion> builds = new MadeOnce<>(KEPT, oneAtATime);
  private final MadeOnce<String, RuleChecks> checks = new MadeOnce<>(KEPT, oneAtATime);

  DraftChecks(Versions versions) {
    this.versions = versions;
  }

  /** What can and what cannot be read. */
  public Reading read(RuleFiles files) {
    String hash = files.hash();
    synchronized (readings) {
      Reading known = readings.get(hash);
      if (known != null) {
        return known;
      }
    }
    Reading reading = RuleBookReader.read(files);
    synchronized (readings) {
      readings.put(hash, reading);
    }
    return reading;
  }

  /**
   * The content, built.
   *
   * @throws PolicyRefusal with its faults when it cannot be read
   */
  public RuleVersion built(RuleFiles files) {
    List<Fault> faults = read(files).faults();
    if (!faults.isEmpty()) {
      throw PolicyRefusal.unreadable(faults);
    }
    int next = versions.head().last().number() + 1;
    return builds.of(next + " " + files.hash(), () -> versions.build(next, files));
  }

  /** The checks of a content, if they have been made. */
  public Optional<RuleChecks> known(RuleFiles files) {
    return checks.known(files.hashOfAll());
  }

  /** The checks of a content; takes seconds the first time. */
  public RuleChecks of(RuleFiles files) {
    return checks.of(
        files.hashOfAll(),
        () -> {
          List<Fault> faults = read(files).faults();
          return faults.isEmpty()
              ? RuleChecks.of(built(files), files)
              : new RuleChecks(faults, 0, Map.of(), List.of(), "", List.of(), List.of());
        });
  }
}
