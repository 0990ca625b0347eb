package fr.filrouge.policy;

import fr.filrouge.rules.Fault;
import fr.filrouge.rules.Reading;
import fr.filrouge.rules.RuleBookReader;
import fr.filrouge.rules.RuleFiles;
import fr.filrouge.rules.RuleVersion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
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
  private final Map<String, CompletableFuture<RuleVersion>> builds = new Latest<>(KEPT);
  private final Map<String, CompletableFuture<RuleChecks>> checks = new Latest<>(KEPT);
  private final Object oneAtATime = new Object();

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
    return once(builds, next + " " + files.hash(), () -> versions.build(next, files));
  }

  /** The checks of a content, if they have been made. */
  public Optional<RuleChecks> known(RuleFiles files) {
    synchronized (checks) {
      return Optional.ofNullable(checks.get(files.hashOfAll()))
          .filter(made -> made.isDone() && !made.isCompletedExceptionally())
          .map(CompletableFuture::join);
    }
  }

  /** The checks of a content; takes seconds the first time. */
  public RuleChecks of(RuleFiles files) {
    return once(
        checks,
        files.hashOfAll(),
        () -> {
          List<Fault> faults = read(files).faults();
          return faults.isEmpty()
              ? RuleChecks.of(built(files), files)
              : new RuleChecks(faults, 0, Map.of(), List.of(), "", List.of(), List.of());
        });
  }

  private <T> T once(Map<String, CompletableFuture<T>> made, String content, Supplier<T> making) {
    CompletableFuture<T> mine = new CompletableFuture<>();
    CompletableFuture<T> first;
    synchronized (made) {
      CompletableFuture<T> known = made.putIfAbsent(content, mine);
      first = known == null ? mine : known;
    }
    if (first == mine) {
      make(made, content, making, mine);
    }
    try {
      return first.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof PolicyRefusal refusal) {
        throw refusal;
      }
      throw e;
    }
  }

  private <T> void make(
      Map<String, CompletableFuture<T>> made,
      String content,
      Supplier<T> making,
      CompletableFuture<T> mine) {
    try {
      synchronized (oneAtATime) {
        mine.complete(making.get());
      }
    } catch (RuntimeException e) {
      synchronized (made) {
        made.remove(content);
      }
      mine.completeExceptionally(e);
    }
  }
}
