package fr.filrouge.eligibility.api;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/**
 * The texts of the rules as JSON writes them, so that each is escaped and encoded once and not for
 * every line. Shared between threads.
 */
final class WrittenTexts {

  /** Far more than a version of the rules has; beyond, texts are written anew. */
  private static final int MOST = 10_000;

  private final Map<String, SerializableString> written = new ConcurrentHashMap<>();

  SerializableString of(String text) {
    SerializableString known = written.get(text);
    if (known != null) {
      return known;
    }
    SerializableString now = new SerializedString(text);
    if (written.size() < MOST) {
      written.put(text, now);
    }
    return now;
  }
}
