package fr.filrouge.policy.impact;

import fr.filrouge.rules.RuleVersion;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Built versions by the hash of their rules: the last ones asked for, and those kept elsewhere. */
public final class BuiltVersions {

  private static final int MOST = 6;

  private final Function<String, Optional<RuleVersion>> kept;
  private final Map<String, RuleVersion> last =
      Collections.synchronizedMap(
          new LinkedHashMap<>(MOST, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, RuleVersion> eldest) {
              return size() > MOST;
            }
          });

  /**
   * @param kept finds and builds a version that was not asked for here
   */
  public BuiltVersions(Function<String, Optional<RuleVersion>> kept) {
    this.kept = kept;
  }

  public void remember(RuleVersion version) {
    last.put(version.hash(), version);
  }

  /**
   * @throws IllegalStateException when it is nowhere: another instance may have it
   */
  RuleVersion of(String hash) {
    RuleVersion known = last.get(hash);
    if (known == null) {
      known =
          kept.apply(hash)
              .orElseThrow(() -> new IllegalStateException("no version of rules " + hash));
      last.put(hash, known);
    }
    return known;
  }
}
