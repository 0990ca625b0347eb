package fr.filrouge.policy.impact;

/** Where the parts of runs are put to be done, by this instance or another one. */
public interface Work {

  /** Has a part done, once or more often: it makes no difference. */
  void enqueue(Run run, int part);
}
