package fr.filrouge.policy;

import java.util.LinkedHashMap;
import java.util.Map;

/** The last things that were asked for, and no more. */
final class Latest<K, V> extends LinkedHashMap<K, V> {

  private static final long serialVersionUID = 1L;

  private final int most;

  Latest(int most) {
    super(most, 0.75f, true);
    this.most = most;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > most;
  }
}
