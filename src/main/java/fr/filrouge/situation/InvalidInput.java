package fr.filrouge.situation;

import java.util.List;

/** What was sent cannot be read; each problem names its place and what was expected, in French. */
public final class InvalidInput extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * One fault. {@code pointer} is a JSON pointer (RFC 6901), or the name of a query parameter after
   * a {@code ?}; {@code detail} never holds the value.
   */
  public record Problem(String pointer, String detail) {}

  private final transient List<Problem> problems;

  public InvalidInput(List<Problem> problems) {
    super("invalid input at " + problems.stream().map(Problem::pointer).toList());
    this.problems = List.copyOf(problems);
  }

  public InvalidInput(String pointer, String detail) {
    this(List.of(new Problem(pointer, detail)));
  }

  public List<Problem> problems() {
    return problems;
  }
}
