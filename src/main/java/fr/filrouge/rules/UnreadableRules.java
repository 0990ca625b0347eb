package fr.filrouge.rules;

import java.util.List;
import java.util.stream.Collectors;

/** A version of the rules that cannot be read, with all its faults. The message is French. */
public final class UnreadableRules extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  public UnreadableRules(List<Fault> faults) {
    super(faults.stream().map(Fault::message).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  public List<Fault> faults() {
    return faults;
  }
}
