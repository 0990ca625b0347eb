package fr.filrouge.policy;

import java.util.Objects;

/** The program that answers: the same rules may be answered otherwise by another one. */
public final class Build {

  private Build() {}

  /** As its package names it; « development » outside of one. */
  public static String name() {
    return Objects.requireNonNullElse(
        Build.class.getPackage().getImplementationVersion(), "development");
  }
}
