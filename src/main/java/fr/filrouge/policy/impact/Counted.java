package fr.filrouge.policy.impact;

import fr.filrouge.situation.PathwayState;
import fr.filrouge.situation.Situation;

/**
 * A person as an impact counts them: without a name.
 *
 * @param key stands for the person, always the same one; nobody can find the person by it
 */
public record Counted(long key, Situation situation, PathwayState pathway) {

  Department department() {
    return Department.of(situation);
  }

  Public among() {
    return Public.of(situation);
  }

  /** Only the key: facts never reach a log through this. */
  @Override
  public String toString() {
    return "Counted[" + key + "]";
  }
}
