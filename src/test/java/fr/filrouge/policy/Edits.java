package fr.filrouge.policy;

import fr.filrouge.rules.RuleFiles;
import fr.filrouge.rules.Rules;

/** The project's own rules as an officer has changed them. */
final class Edits {

  private RuleFiles files = Rules.FILES;

  static Edits none() {
    return new Edits();
  }

  /** Replaces a text that stands in a file; the first one, if it stands there several times. */
  Edits replacing(String file, String old, String text) {
    String before = files.text(file);
    int place = before.indexOf(old);
    if (place < 0) {
      throw new IllegalArgumentException(file + " does not hold " + old);
    }
    files =
        files.with(
            file, before.substring(0, place) + text + before.substring(place + old.length()));
    return this;
  }

  /** Adds lines at the end of a file. */
  Edits adding(String file, String lines) {
    files = files.with(file, files.text(file).stripTrailing() + "\n" + lines + "\n");
    return this;
  }

  RuleFiles files() {
    return files;
  }
}
