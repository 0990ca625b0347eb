package fr.filrouge.policy;

import static java.util.stream.Collectors.joining;

import fr.filrouge.rules.Fault;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Why something asked of the workbench is not done; nothing is stored then. French message. */
public final class PolicyRefusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** A file may hold many thousands; whoever mends these finds the next. */
  private static final int MOST_FAULTS = 200;

  private static final int MOST_IN_A_SENTENCE = 10;

  /** What kind of refusal it is. */
  public enum Kind {
    /** There is no such thing, or none for the one who asks. */
    MISSING,
    /** The role, or having written the draft, forbids it. */
    FORBIDDEN,
    /** What was sent cannot be read. */
    UNREADABLE,
    /** The state of the draft or of the versions does not allow it. */
    CONFLICT
  }

  private final Kind kind;
  private final String type;
  private final String sentence;
  private final transient List<Fault> faults;
  private final transient Map<String, Object> details;

  private PolicyRefusal(
      Kind kind, String type, String message, List<Fault> faults, Map<String, Object> details) {
    super(message, null, false, false);
    this.kind = kind;
    this.type = type;
    this.sentence = message;
    this.faults = faults;
    this.details = new TreeMap<>(details);
  }

  static PolicyRefusal missing(String what) {
    return new PolicyRefusal(
        Kind.MISSING, "not-found", "Il n'y a pas " + what + " ici.", List.of(), Map.of());
  }

  /** What a path names is not there. */
  public static PolicyRefusal absent() {
    return new PolicyRefusal(
        Kind.MISSING,
        "not-found",
        "Il n'y a rien à cette adresse, ou rien pour vous.",
        List.of(),
        Map.of());
  }

  static PolicyRefusal forbidden(String type, String message) {
    return new PolicyRefusal(Kind.FORBIDDEN, type, message, List.of(), Map.of());
  }

  static PolicyRefusal unreadable(List<Fault> faults) {
    return new PolicyRefusal(
        Kind.UNREADABLE,
        "unreadable-cell",
        faults.stream().limit(MOST_IN_A_SENTENCE).map(Fault::message).collect(joining(" ")),
        faults.stream().limit(MOST_FAULTS).toList(),
        Map.of());
  }

  static PolicyRefusal conflict(String type, String message, Map<String, Object> details) {
    return new PolicyRefusal(Kind.CONFLICT, type, message, List.of(), details);
  }

  /** Somebody has changed it meanwhile; {@code current} is what stands there now. */
  static PolicyRefusal stale(String sheet, String row, @Nullable String current) {
    return conflict(
        "stale-cell",
        "Quelqu'un a changé cet endroit depuis que vous l'avez lu. Relisez-le, puis recommencez.",
        current == null
            ? Map.of("sheet", sheet, "row", row)
            : Map.of("sheet", sheet, "row", row, "current", current));
  }

  public Kind kind() {
    return kind;
  }

  /** Stable name of the reason. */
  public String type() {
    return type;
  }

  /** Why, in French, for the officer. */
  public String sentence() {
    return sentence;
  }

  public List<Fault> faults() {
    return faults;
  }

  /** What a program may want to know, by name, always in the same order. */
  public Map<String, Object> details() {
    return details;
  }
}
