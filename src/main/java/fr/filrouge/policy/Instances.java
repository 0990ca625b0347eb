package fr.filrouge.policy;

import java.time.Instant;
import java.util.List;

/** The running copies of the application, as each of them says itself. */
public interface Instances {

  /** Notes what a copy says, in the place of what it said before. */
  void note(Instance instance);

  /** All that anybody still remembers. */
  List<Instance> all();

  void forgetBefore(Instant instant);
}
