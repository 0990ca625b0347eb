package fr.filrouge.policy.impact;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A part of a population, small enough to be decided at one go.
 *
 * @param index which part it is, the first one being 0
 * @param places who stands at each place; nobody does where somebody has left
 */
public record Chunk(int index, List<@Nullable Counted> places) {

  /** People of one part. */
  public static final int SIZE = 1_000;

  public Chunk {
    if (places.size() > SIZE) {
      throw new IllegalArgumentException("more than " + SIZE + " people in one part");
    }
  }

  public Stream<Counted> people() {
    return places.stream().filter(Objects::nonNull).map(Objects::requireNonNull);
  }
}
