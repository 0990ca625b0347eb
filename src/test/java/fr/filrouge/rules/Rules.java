package fr.filrouge.rules;

import java.nio.file.Path;

/** The project's own rules, read and built once for all tests. */
public final class Rules {

  public static final RuleFiles FILES = RuleFiles.in(Path.of("rules"));
  public static final RuleVersion VERSION = RuleVersion.build(1, FILES);
  public static final RuleBook BOOK = VERSION.book();
  public static final RuleEngine ENGINE = VERSION.engine();

  private Rules() {}
}
